package org.ledgergate.tool.company;

import org.ledgergate.tool.Event;

/**
 * One event of the company's log.
 *
 * @param subject what it is about, as people call it
 * @param href where that is to be seen
 */
record EventRow(Event event, String subject, String href) {}
