package org.ledgergate.tool;

/**
 * A view beside its count, as a link.
 *
 * @param count how many items it shows, whatever is searched for
 */
record ViewLink(View view, long count, boolean current) {}
