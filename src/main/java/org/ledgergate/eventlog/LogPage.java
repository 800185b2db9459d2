package org.ledgergate.eventlog;

import java.util.List;
import java.util.OptionalLong;

/**
 * One page of the log, newest first.
 *
 * @param next the position to ask for the next page with; empty on the last page
 */
public record LogPage(List<LogEntry> entries, OptionalLong next) {}
