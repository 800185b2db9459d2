package org.ledgergate.bulk;

/** A run that was started, and how far it is. */
public record RecentRun(BulkRun run, Progress progress) {}
