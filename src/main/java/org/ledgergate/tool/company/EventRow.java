package org.ledgergate.tool.company;

import org.ledgergate.tool.ShownEvent;

/**
 * One event of the company's log.
 *
 * @param subject what it is about, as people call it
 * @param href where that is to be seen
 */
record EventRow(ShownEvent event, String subject, String href) {}
