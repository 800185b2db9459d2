package org.ledgergate.connectors.attempts;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ledgergate.connectors.Connector;
import org.ledgergate.connectors.ConnectorSettings;
import org.ledgergate.connectors.Connectors;
import org.ledgergate.connectors.DryRun;
import org.ledgergate.connectors.ErpUnavailable;
import org.ledgergate.connectors.ExportKey;
import org.ledgergate.connectors.ExportRequest;
import org.ledgergate.connectors.ExportRequest.Parent;
import org.ledgergate.connectors.ExportResult;
import org.ledgergate.connectors.Outcome;
import org.ledgergate.items.Item;
import org.ledgergate.items.ItemId;
import org.ledgergate.messages.Message;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/**
 * The ledger of attempts: no item is posted without a row that says so first, and after an attempt whose outcome is
 * unknown the ERP is asked before anything is repeated. Source: R10.
 */
@Component
@EnableConfigurationProperties(ConnectorSettings.class)
public class Exports {

    private final AttemptTable attempts;
    private final Connectors connectors;
    private final ConnectorSettings settings;
    private final Clock clock;
    private final OutcomeInquiry inquiry;
    private final MeterRegistry meters;

    public Exports(
            AttemptTable attempts,
            Connectors connectors,
            ConnectorSettings settings,
            Clock clock,
            MeterRegistry meters) {
        this.attempts = attempts;
        this.connectors = connectors;
        this.settings = settings;
        this.clock = clock;
        this.inquiry = new OutcomeInquiry(attempts, connectors, settings, clock);
        this.meters = meters;
    }

    /** Returns everything that was tried to export the item. */
    public Attempts of(Item item) {
        return new Attempts(item.lifecycle().revision(), attempts.all(item.id()));
    }

    /** Returns the items that were exported under these keys. */
    public Set<ItemId> itemsOf(Set<ExportKey> keys) {
        return keys.isEmpty() ? Set.of() : attempts.itemsOf(keys);
    }

    /** Returns the last attempt as one line for the event log; empty if there was none. */
    public String record(Item item) {
        return of(item).last().map(Attempt::line).orElse("");
    }

    /**
     * Checks whether the ERP has or may have the item's present revision; what it posted differently may be gone, so the ERP is
     * asked about that.
     */
    public boolean stillInTheErp(Item item) {
        Optional<Outcome> outcome = of(item).outcome().filter(Outcome::mayBeInTheErp);
        return outcome.isPresent()
                && (outcome.get() != Outcome.POSTED_DIFFERENTLY || ask(item).outcome() != Outcome.NOT_ATTEMPTED);
    }

    /**
     * Exports the item's present revision, unless an earlier attempt has done so or may have: the ERP is asked first.
     *
     * @return the attempt that counts, with what became of it; STOPPED if the clearance objects
     * @throws NotCleared if the item may not be exported at all
     * @throws FamilyBusy if another document of the same commitment is being exported
     */
    public Attempt export(Item item, Parent parent, Clearance clearance) {
        Connector erp = connectors.connected();
        Optional<Attempt> last = attempts.last(item.id());
        ExportKey key = key(erp, item);
        Optional<Attempt> sameKey = last.filter(attempt -> attempt.key().equals(key));
        if (sameKey.isPresent() && sameKey.get().outcome().mayBeInTheErp()) {
            Attempt asked = inquiry.ask(item, sameKey.get());
            if (asked.outcome() != Outcome.NOT_ATTEMPTED) {
                return asked;
            }
        }
        requireNoOtherRevision(item, key);
        Set<String> confirmed = sameKey.map(Attempt::confirmed).orElse(Set.of());
        ExportRequest request =
                new ExportRequest(key, item, parent, item.lifecycle().answer().extraFields(), confirmed);
        int number = last.map(Attempt::number).orElse(0) + 1;
        return export(erp, request, number, clearance);
    }

    private void requireNoOtherRevision(Item item, ExportKey key) {
        of(item).inTheErp().filter(attempt -> !attempt.key().equals(key)).ifPresent(attempt -> {
            throw new NotCleared(Message.of("export.other-revision-in-erp", item.named(), attempt.revision()));
        });
    }

    /**
     * Returns what the ERP would object to if the item were exported now; nothing is posted, and nothing is recorded.
     *
     * @throws IllegalStateException if the ERP cannot say so beforehand
     * @throws ErpUnavailable with what kept us from asking
     */
    public List<String> objections(Item item, Parent parent, Map<String, String> extraFields) {
        DryRun erp = connectors.dryRun().orElseThrow(() -> new IllegalStateException("The ERP offers no dry run"));
        return erp.objections(
                new ExportRequest(key(connectors.connected(), item), item, parent, extraFields, Set.of()));
    }

    private Attempt export(Connector erp, ExportRequest request, int number, Clearance clearance) {
        Item item = request.item();
        String connection = erp.capabilities().connection();
        Attempt attempt = new Attempt(
                number,
                item.lifecycle().revision(),
                request.key(),
                RequestJson.of(connection, request),
                ExportResult.of(Outcome.UNKNOWN, ""),
                request.confirmed(),
                now(),
                null);
        boolean held = connectors.several();
        Instant busySince = attempt.startedAt().minus(settings.exportTimeout());
        Optional<Attempt> begun = attempts.begin(connection, held, request, attempt, clearance, busySince);
        if (begun.isEmpty()) {
            return attempt.answered(
                    ExportResult.of(Outcome.NOT_ATTEMPTED, Message.of("export.another-erp-chosen")), now());
        }
        if (begun.get().outcome() == Outcome.STOPPED) {
            return begun.get();
        }
        Timer.Sample time = Timer.start(meters);
        Attempt answered = inquiry.answered(item, attempt, post(erp, request));
        time.stop(
                meters.timer("ledgergate.exports", "outcome", answered.outcome().name()));
        return answered;
    }

    /** Posts, unless the ERP has the item although the ledger knows of no attempt: after a restore the ledger is older than the ERP. */
    private ExportResult post(Connector erp, ExportRequest request) {
        if (settings.askFirst()) {
            ExportResult found = erp.find(request.key());
            if (found.outcome() == Outcome.UNKNOWN) {
                return ExportResult.of(Outcome.NOT_ATTEMPTED, found.message());
            }
            if (found.outcome().mayBeInTheErp()) {
                return found;
            }
        }
        return erp.export(request);
    }

    /**
     * Asks the ERP what became of the last attempt.
     *
     * @return the attempt; NOT_ATTEMPTED only when the ERP has had time enough to show the item, and does not have it
     */
    public Attempt ask(Item item) {
        return inquiry.ask(
                item,
                attempts.last(item.id())
                        .orElseThrow(
                                () -> new IllegalStateException("There is no attempt to ask about: " + item.id())));
    }

    /**
     * Records that a person answered the question about the last attempt with yes; the next attempt tells the ERP.
     *
     * @throws IllegalStateException if the ERP asked nothing
     */
    public void confirm(Item item) {
        Attempt asked = of(item).last()
                .filter(attempt -> !attempt.result().question().isEmpty())
                .orElseThrow(() -> new IllegalStateException("The ERP asks nothing about " + item.id()));
        Set<String> confirmed = new HashSet<>(asked.confirmed());
        confirmed.add(asked.result().question());
        attempts.confirm(item.id(), asked, confirmed);
    }

    private static ExportKey key(Connector erp, Item item) {
        return ExportKey.of(
                erp.capabilities().connection(), item.id(), item.lifecycle().revision());
    }

    private Instant now() {
        return clock.instant();
    }
}
