package org.ledgergate.tool.overview;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.ledgergate.messages.Coded;

/** How long something has waited, in days of the company's calendar. */
enum WaitingAge {
    TODAY(0, 0),
    ONE_OR_TWO_DAYS(1, 2),
    THREE_TO_SEVEN_DAYS(3, 7),
    OLDER(8, 365_000);

    private final int fromDaysAgo;
    private final int toDaysAgo;

    WaitingAge(int fromDaysAgo, int toDaysAgo) {
        this.fromDaysAgo = fromDaysAgo;
        this.toDaysAgo = toDaysAgo;
    }

    /** Returns the key of its text. */
    public String text() {
        return "waiting.age." + Coded.of(this);
    }

    Instant from(LocalDate today, ZoneId zone) {
        return today.minusDays(toDaysAgo).atStartOfDay(zone).toInstant();
    }

    /** Exclusive. */
    Instant to(LocalDate today, ZoneId zone) {
        return today.minusDays(fromDaysAgo - 1).atStartOfDay(zone).toInstant();
    }
}
