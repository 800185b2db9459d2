package org.ledgergate.tool;

/** A subtab of the tool. */
record Tab(String label, String href, boolean current) {}
