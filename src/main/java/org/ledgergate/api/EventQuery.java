package org.ledgergate.api;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ledgergate.eventlog.EventFilter;
import org.ledgergate.eventlog.EventKind;
import org.springframework.format.annotation.DateTimeFormat;

/** What narrows the log, as the contract has let it pass; each part may be missing. */
record EventQuery(
        @Nullable String who,
        @Nullable String kind,

        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE_TIME) @Nullable
        OffsetDateTime from,

        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE_TIME) @Nullable
        OffsetDateTime before) {

    EventFilter filter() {
        return new EventFilter(
                Objects.requireNonNullElse(who, ""),
                Optional.ofNullable(kind).flatMap(EventKind::ofCode),
                instant(from),
                instant(before));
    }

    private static Optional<Instant> instant(@Nullable OffsetDateTime moment) {
        return Optional.ofNullable(moment).map(OffsetDateTime::toInstant);
    }
}
