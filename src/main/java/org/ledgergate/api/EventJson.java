package org.ledgergate.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.ledgergate.eventlog.LogEntry;
import org.ledgergate.items.content.Difference;

/** One event of the log as the contract writes it. */
@JsonInclude(Include.NON_EMPTY)
record EventJson(
        long id,
        String at,
        String who,
        String subject,
        String action,
        Difference step,
        @JsonUnwrapped Particulars particulars) {

    /** What only some events have. */
    @JsonInclude(Include.NON_EMPTY)
    record Particulars(
            String actionCode,
            String reason,
            String reasonCode,
            List<String> reasonArguments,
            List<Difference> changes,
            String detail) {}

    static EventJson of(LogEntry entry) {
        return new EventJson(
                entry.id(),
                entry.at().toString(),
                entry.who(),
                entry.subject(),
                entry.done().toString(),
                entry.step(),
                new Particulars(
                        entry.action(),
                        entry.reason().toString(),
                        entry.reason().isEmpty() ? "" : entry.reason().code(),
                        entry.reason().arguments(),
                        entry.changes(),
                        entry.refused() ? "" : entry.detail()));
    }
}
