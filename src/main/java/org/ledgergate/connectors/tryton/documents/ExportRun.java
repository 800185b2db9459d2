package org.ledgergate.connectors.tryton.documents;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.ledgergate.connectors.ExportRequest;
import org.ledgergate.connectors.ExportResult;
import org.ledgergate.connectors.Outcome;
import org.ledgergate.connectors.http.CallFailed;
import org.ledgergate.connectors.tryton.records.DocumentKind;
import org.ledgergate.connectors.tryton.records.OwnRecords;
import org.ledgergate.connectors.tryton.records.RecordTag;
import org.ledgergate.connectors.tryton.records.TaggedRecord;
import org.ledgergate.connectors.tryton.rpc.RetryPauses;
import org.ledgergate.connectors.tryton.rpc.TrytonClient;
import org.ledgergate.connectors.tryton.rpc.TrytonError;

/**
 * Brings one item into Tryton's books: what is there is never created again, and what was begun is continued.
 * All of its records are there as drafts before the first is brought into the books, because Tryton refuses most of what
 * it refuses when a record is written.
 */
public class ExportRun {

    private static final Duration FIRST_LOOK = Duration.ofMillis(100);

    private final TrytonClient tryton;
    private final OwnRecords records;
    private final ExportRequest request;

    public ExportRun(TrytonClient tryton, ExportRequest request) {
        this.tryton = tryton;
        this.records = new OwnRecords(tryton);
        this.request = request;
    }

    /** @param plan asked for only if something is still to be done */
    public ExportResult run(Supplier<ExportPlan> plan) {
        List<TaggedRecord> ours = ofThisItem();
        Map<Integer, TaggedRecord> begun = OwnRecords.parts(ours, request.key());
        if (begun.values().stream().anyMatch(TaggedRecord::posted)) {
            tryton.hasWrittenBefore();
        }
        ExportResult before = records.outcome(begun);
        if (before.outcome() == Outcome.SYNCED) {
            return records.tidied(before, ours, begun);
        }
        List<TaggedRecord> earlier =
                ours.stream().filter(this::ofEarlierRevision).toList();
        Optional<TaggedRecord> inTheBooks =
                earlier.stream().filter(TaggedRecord::posted).findFirst();
        if (inTheBooks.isPresent()) {
            return refused("An earlier revision is in Tryton's books as "
                    + inTheBooks.get().reference() + "; cancel it there first.");
        }
        ExportPlan wanted = plan.get();
        if (!wanted.objections().isEmpty()) {
            return refused(String.join(" ", wanted.objections()));
        }
        records.discardStrays(ours, begun);
        return bring(wanted.parts(), begun);
    }

    private ExportResult bring(List<PlannedRecord> parts, Map<Integer, TaggedRecord> begun) {
        try {
            List<Long> drafts = begin(parts, begun);
            for (int i = 0; i < parts.size(); i++) {
                if (!finishedOrBegunAnew(parts, i, drafts.get(i))) {
                    return ExportResult.of(Outcome.PENDING, "Tryton has taken the item and has yet to post it.");
                }
            }
            List<TaggedRecord> ours = ofThisItem();
            Map<Integer, TaggedRecord> posted = OwnRecords.parts(ours, request.key());
            return records.tidied(records.outcome(posted), ours, posted);
        } catch (TrytonError error) {
            if (error.kind() != TrytonError.Kind.REFUSED && error.kind() != TrytonError.Kind.ALTERED) {
                throw error;
            }
            return refused(giveUp() + error.words());
        }
    }

    private List<Long> begin(List<PlannedRecord> parts, Map<Integer, TaggedRecord> begun) {
        List<Long> drafts = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            PlannedRecord part = parts.get(i);
            RecordTag tag = tag(parts, i);
            drafts.add(Optional.ofNullable(begun.get(tag.part()))
                    .flatMap(found -> goOn(part, found))
                    .orElseGet(() -> part.begin(tryton, tag)));
        }
        return drafts;
    }

    private RecordTag tag(List<PlannedRecord> parts, int index) {
        PlannedRecord part = parts.get(index);
        return new RecordTag(
                request.key(), request.item().id(), index + 1, parts.size(), part.positions(), part.under());
    }

    private Optional<Long> goOn(PlannedRecord part, TaggedRecord begun) {
        if (begun.kind() == part.kind()) {
            return Optional.of(begun.id());
        }
        if (begun.posted()) {
            throw new TrytonError(
                    TrytonError.Kind.REFUSED, "It was begun before the connection's change mode was changed.");
        }
        records.discard(begun);
        return Optional.empty();
    }

    /** A draft that somebody has altered is written anew, once: what alters it again will always do so. */
    private boolean finishedOrBegunAnew(List<PlannedRecord> parts, int index, long draft) {
        PlannedRecord part = parts.get(index);
        try {
            return finished(part, draft);
        } catch (TrytonError error) {
            if (error.kind() != TrytonError.Kind.ALTERED) {
                throw error;
            }
        }
        RecordTag tag = tag(parts, index);
        records.discard(new TaggedRecord(part.kind(), draft, "", tag));
        return finished(part, part.begin(tryton, tag));
    }

    /** Tryton may say no to what follows a step although the step is done, so its state is what counts. */
    private boolean finished(PlannedRecord part, long id) {
        if (posted(part.kind(), id)) {
            return true;
        }
        try {
            part.finish(tryton, id);
        } catch (TrytonError error) {
            if (error.kind() != TrytonError.Kind.REFUSED || !posted(part.kind(), id)) {
                throw error;
            }
        }
        return awaitPosted(part.kind(), id);
    }

    /** Tryton may finish a step in the background, so its state is asked for until the time is up. */
    private boolean awaitPosted(DocumentKind kind, long id) {
        Duration pause = FIRST_LOOK;
        while (!posted(kind, id)) {
            if (!tryton.deadline().leaves(pause)) {
                return false;
            }
            RetryPauses.sleep(pause);
            pause = pause.multipliedBy(2);
        }
        return true;
    }

    private boolean posted(DocumentKind kind, long id) {
        return records.state(kind, id).filter(kind.posted()::contains).isPresent();
    }

    private List<TaggedRecord> ofThisItem() {
        return records.search(
                DocumentKind.of(request.item().type()),
                RecordTag.of(request.item().id()));
    }

    private boolean ofEarlierRevision(TaggedRecord found) {
        return !found.tag().key().equals(request.key());
    }

    /** Tidies up after a refusal, and returns in words what remains in the books; empty if nothing does. */
    private String giveUp() {
        try {
            Map<Boolean, List<TaggedRecord>> ours =
                    ofThisItem().stream().collect(Collectors.partitioningBy(TaggedRecord::posted));
            ours.getOrDefault(false, List.of()).forEach(records::discard);
            return ours.getOrDefault(true, List.of()).stream()
                    .map(found -> "A part of it is in Tryton's books as " + found.reference() + ". ")
                    .collect(Collectors.joining());
        } catch (TrytonError | CallFailed untidy) {
            // a draft that stays is found, and gone on with or discarded, another time
            return "";
        }
    }

    private static ExportResult refused(String words) {
        return ExportResult.of(Outcome.REFUSED, words);
    }
}
