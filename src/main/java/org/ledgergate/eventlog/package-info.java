/**
 * What happened, forever, and the figures that it adds up to. {@code EventLog} is the way in for entries, {@code
 * Figures} for the numbers of the last 30 days: {@code Milestone} says what is counted, {@code EventMeasures} what an
 * event carries for it (columns of {@code V6__event_log.sql}), {@code FiguresTable} reads a day into a {@code
 * DayTally}, {@code Activity} is what several days come to. {@code Figures} remembers the days of one span only; a
 * page that needs two spans asks once, for the longer one. The page and its file are in {@code tool.company}.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "messages",
            "records",
            "items",
            "items::content",
            "worklist",
            "settings",
            "access",
            "connectors"
        })
package org.ledgergate.eventlog;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
