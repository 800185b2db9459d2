package org.ledgergate.tool.overview;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** How long something has waited, in days of the company's calendar. */
enum Age {
    TODAY("Today", 0, 0),
    ONE_OR_TWO_DAYS("1–2 days", 1, 2),
    THREE_TO_SEVEN_DAYS("3–7 days", 3, 7),
    OLDER("Older", 8, 365_000);

    private final String label;
    private final int fromDaysAgo;
    private final int toDaysAgo;

    Age(String label, int fromDaysAgo, int toDaysAgo) {
        this.label = label;
        this.fromDaysAgo = fromDaysAgo;
        this.toDaysAgo = toDaysAgo;
    }

    public String label() {
        return label;
    }

    Instant from(LocalDate today, ZoneId zone) {
        return today.minusDays(toDaysAgo).atStartOfDay(zone).toInstant();
    }

    /** Exclusive. */
    Instant to(LocalDate today, ZoneId zone) {
        return today.minusDays(fromDaysAgo - 1).atStartOfDay(zone).toInstant();
    }
}
