package org.ledgergate.connectors.attempts;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ledgergate.connectors.ExportKey;
import org.ledgergate.connectors.ExportResult;
import org.ledgergate.connectors.Outcome;
import org.ledgergate.messages.Message;

/**
 * One try to export a revision, recorded before the ERP is called.
 *
 * @param number counts an item's attempts from 1
 * @param request what was asked of the ERP, as JSON; the content itself is the revision's
 * @param result what we know of it; UNKNOWN while the ERP has not answered; without the ids of lines
 * @param confirmed the ERP's questions about this revision that a person has answered with yes
 * @param answeredAt null while the ERP has not answered
 */
public record Attempt(
        int number,
        int revision,
        ExportKey key,
        String request,
        ExportResult result,
        Set<String> confirmed,
        Instant startedAt,
        @Nullable Instant answeredAt) {

    public Attempt {
        confirmed = Set.copyOf(confirmed);
    }

    public Outcome outcome() {
        return result.outcome();
    }

    public Message message() {
        return result.message();
    }

    public String erpId() {
        return result.erpId();
    }

    Attempt answered(ExportResult newResult, Instant now) {
        return new Attempt(number, revision, key, request, newResult, confirmed, startedAt, now);
    }

    /** Returns the attempt as our own rules stopped it before it began. */
    Attempt stopped(List<Message> objections) {
        return answered(ExportResult.of(Outcome.STOPPED, Message.together(objections)), startedAt);
    }

    /** Returns the attempt as one line for the event log: what was asked, and what the ERP said. */
    public String line() {
        return "attempt " + number + ", revision " + revision + ", key " + key + ": "
                + outcome().word()
                + (erpId().isEmpty() ? "" : ", ERP id " + erpId())
                + (message().isEmpty() ? "" : ", " + message().kept());
    }
}
