package org.ledgergate.connectors;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ledgergate.items.Item;
import org.ledgergate.items.ItemId;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/**
 * The ledger of attempts: no item is posted without a row that says so first, and after an attempt whose outcome is
 * unknown the ERP is asked before anything is repeated. Source: R10.
 */
@Component
@EnableConfigurationProperties(ConnectorTimes.class)
public class Exports {

    private final AttemptTable attempts;
    private final Connectors connectors;
    private final ConnectorTimes times;
    private final Clock clock;

    Exports(AttemptTable attempts, Connectors connectors, ConnectorTimes times, Clock clock) {
        this.attempts = attempts;
        this.connectors = connectors;
        this.times = times;
        this.clock = clock;
    }

    public List<Attempt> attempts(ItemId item) {
        return attempts.all(item);
    }

    public Optional<Attempt> last(Item item) {
        return attempts.last(item.id());
    }

    /** Answers the last attempt as one line for the event log: what was asked, and what the ERP said. */
    public String record(Item item) {
        return last(item)
                .map(attempt -> "attempt " + attempt.number() + ", revision " + attempt.revision() + ", key "
                        + attempt.key() + ": " + attempt.outcome().word()
                        + (attempt.erpId().isEmpty() ? "" : ", ERP id " + attempt.erpId())
                        + (attempt.message().isEmpty() ? "" : ", " + attempt.message()))
                .orElse("");
    }

    /** Answers whether the item's present revision may be in the ERP although we were never told. */
    public boolean uncertain(Item item) {
        return attempts.last(item.id())
                .filter(last -> last.revision() == item.standing().revision())
                .map(last -> last.outcome().mayBeInTheErp())
                .orElse(false);
    }

    /** Exports the item's present revision, unless an earlier attempt has done so or may have: the ERP is asked first. */
    public ExportResult export(Item item, String parentErpId, Map<String, String> extraFields) {
        Optional<Attempt> last = attempts.last(item.id());
        ExportKey key = key(item);
        if (last.isPresent()
                && last.get().key().equals(key)
                && last.get().outcome().mayBeInTheErp()) {
            ExportResult found = ask(item);
            if (found.outcome() != Outcome.NOT_ATTEMPTED) {
                return found;
            }
        }
        Attempt attempt = new Attempt(
                last.map(Attempt::number).orElse(0) + 1,
                item.standing().revision(),
                key,
                Outcome.UNKNOWN,
                "",
                "",
                now(),
                null);
        attempts.begin(item.id(), attempt);
        ExportResult result = connectors.connected().export(new ExportRequest(key, item, parentErpId, extraFields));
        attempts.answer(item.id(), attempt.number(), result, now());
        return result;
    }

    /**
     * Asks the ERP what became of the last attempt.
     *
     * @return NOT_ATTEMPTED only when the ERP has had time enough to show the item, and does not have it
     */
    public ExportResult ask(Item item) {
        Attempt last = attempts.last(item.id())
                .orElseThrow(() -> new IllegalStateException("There is no attempt to ask about: " + item.id()));
        if (last.answeredAt() == null
                && last.startedAt().plus(times.exportTimeout()).isAfter(clock.instant())) {
            return ExportResult.of(Outcome.UNKNOWN, "Another worker is exporting this item.");
        }
        ExportResult found = connectors.connected().find(last.key());
        if (found.outcome() == Outcome.NOT_ATTEMPTED && tooEarly(last)) {
            return ExportResult.of(Outcome.UNKNOWN, "The ERP does not show the item yet.");
        }
        attempts.answer(item.id(), last.number(), found, now());
        return found;
    }

    private boolean tooEarly(Attempt last) {
        Instant shown = last.startedAt()
                .plus(times.exportTimeout())
                .plus(connectors.capabilities().visibilityDelay());
        return shown.isAfter(clock.instant());
    }

    private ExportKey key(Item item) {
        return ExportKey.of(
                connectors.capabilities().connection(),
                item.id(),
                item.standing().revision());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
