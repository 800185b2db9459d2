package org.ledgergate.connectors.sandbox;

import java.util.List;
import java.util.Optional;
import org.ledgergate.connectors.ErpUnavailable;
import org.ledgergate.connectors.ExportKey;
import org.ledgergate.connectors.ExportRequest;
import org.ledgergate.connectors.ExportResult;
import org.ledgergate.connectors.Outcome;
import org.ledgergate.connectors.sandbox.SandboxTable.BookedRecord;
import org.ledgergate.connectors.sandbox.SandboxTable.Company;
import org.ledgergate.items.Item;
import org.ledgergate.items.ItemType;
import org.ledgergate.items.content.Field;
import org.ledgergate.records.ErpRecord;
import org.ledgergate.records.RecordKind;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The sandbox's books. Each call is a transaction of its own, as it would be in an ERP elsewhere. */
@Component
class SandboxLedger {

    static final String DOWN = "The sandbox ERP cannot be reached.";

    private static final String UNWANTED = "The sandbox ERP refuses this item, as its title asks it to.";

    private static final String CONFIRMATION = "budget-exceeded";

    private static final ExportResult SILENCE =
            ExportResult.of(Outcome.UNKNOWN, "The sandbox ERP did not answer in time.");

    private static final ExportResult TAKEN =
            ExportResult.of(Outcome.PENDING, "The sandbox ERP has taken the item and will post it later.");

    private final SandboxTable table;
    private final SandboxObjections objections;

    SandboxLedger(SandboxTable table, SandboxObjections objections) {
        this.table = table;
        this.objections = objections;
    }

    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public ExportResult post(ExportRequest request) {
        Company company = table.company();
        return company.down()
                ? ExportResult.of(Outcome.NOT_ATTEMPTED, DOWN)
                : post(Posting.of(request), company.firstOpenMonth());
    }

    private ExportResult post(Posting posting, String firstOpenMonth) {
        return switch (fault(posting)) {
            case NONE, SLOW -> book(posting, firstOpenMonth, 0);
            case DIFFERS -> book(posting.differing(), firstOpenMonth, 0);
            case PENDING -> book(posting, firstOpenMonth, 1);
            case REFUSE -> ExportResult.of(Outcome.REFUSED, UNWANTED);
            case CONFIRM ->
                posting.request().confirmed().contains(CONFIRMATION)
                        ? book(posting, firstOpenMonth, 0)
                        : ExportResult.needsConfirmation(
                                CONFIRMATION, "Budget of the job is exceeded. Post all the same?");
            case DOWN -> ExportResult.of(Outcome.NOT_ATTEMPTED, DOWN);
            case TIMEOUT_BEFORE, SILENT -> SILENCE;
            case TIMEOUT_AFTER -> {
                book(posting, firstOpenMonth, 0);
                yield SILENCE;
            }
        };
    }

    private SimulatedFault fault(Posting posting) {
        SimulatedFault.Asked asked = SimulatedFault.askedBy(posting.item().text(Field.TITLE));
        return asked.fault() == SimulatedFault.NONE
                ? SimulatedFault.NONE
                : asked.at(table.countTry(posting.request().key(), asked.fault()));
    }

    private ExportResult book(Posting posting, String firstOpenMonth, int pendingAsks) {
        List<String> against = objections.to(posting, firstOpenMonth);
        if (!against.isEmpty()) {
            return ExportResult.of(Outcome.REFUSED, String.join(" ", against));
        }
        Item item = posting.item();
        if (item.type() == ItemType.JOB) {
            table.addJob(item);
        }
        BookedRecord booked = table.get(table.insert(posting, pendingAsks));
        return pendingAsks > 0 ? TAKEN : posted(booked);
    }

    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public ExportResult find(ExportKey key) {
        if (table.company().down()) {
            return ExportResult.of(Outcome.UNKNOWN, DOWN);
        }
        Optional<BookedRecord> booked = table.find(key);
        if (booked.isEmpty()) {
            return table.fault(key) == SimulatedFault.SILENT
                    ? SILENCE
                    : ExportResult.of(Outcome.NOT_ATTEMPTED, "The sandbox ERP does not have this item.");
        }
        if (booked.get().pendingAsks() > 0) {
            table.asked(booked.get().id());
            return TAKEN;
        }
        return posted(booked.get());
    }

    private static ExportResult posted(BookedRecord booked) {
        String erpId = SandboxIds.of(booked.type(), booked.id());
        return ExportResult.synced(erpId, SandboxIds.ofLines(erpId, booked.lines()), booked.record());
    }

    /** Returns what {@link #post} would refuse; how often a title asked for trouble is not counted. */
    @Transactional(propagation = Propagation.REQUIRES_NEW, readOnly = true)
    public List<String> objections(ExportRequest request) {
        Company company = table.company();
        if (company.down()) {
            throw new ErpUnavailable(DOWN);
        }
        Posting posting = Posting.of(request);
        return switch (SimulatedFault.askedBy(posting.item().text(Field.TITLE)).fault()) {
            case REFUSE -> List.of(UNWANTED);
            case DOWN -> throw new ErpUnavailable(DOWN);
            default -> objections.to(posting, company.firstOpenMonth());
        };
    }

    @Transactional(propagation = Propagation.REQUIRES_NEW, readOnly = true)
    public List<ErpRecord> records(RecordKind kind) {
        if (table.company().down()) {
            throw new ErpUnavailable(DOWN);
        }
        return table.records(kind);
    }
}
