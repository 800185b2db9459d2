package org.ledgergate.connectors.tryton;

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
import org.ledgergate.connectors.http.NoAnswer;

/**
 * One item on its way into Tryton's books: what is there already is never created again, what was begun is gone on with.
 * All of its records are there as drafts before the first is brought into the books, because Tryton refuses most of what
 * it refuses when a record is written.
 */
class Push {

    private static final Duration FIRST_LOOK = Duration.ofMillis(100);

    private final Conversation tryton;
    private final Records records;
    private final ExportRequest request;

    Push(Conversation tryton, ExportRequest request) {
        this.tryton = tryton;
        this.records = new Records(tryton);
        this.request = request;
    }

    /** @param plan asked for only if something is still to be done */
    ExportResult run(Supplier<Plan> plan) {
        List<Found> ours = ofThisItem();
        Map<Integer, Found> begun = Records.parts(ours, request.key());
        if (begun.values().stream().anyMatch(Found::posted)) {
            tryton.hasWrittenBefore();
        }
        ExportResult before = records.outcome(begun);
        if (before.outcome() == Outcome.SYNCED) {
            return records.tidied(before, ours, begun);
        }
        List<Found> earlier = ours.stream().filter(this::ofEarlierRevision).toList();
        Optional<Found> inTheBooks = earlier.stream().filter(Found::posted).findFirst();
        if (inTheBooks.isPresent()) {
            return refused("An earlier revision is in Tryton's books as "
                    + inTheBooks.get().reference() + "; cancel it there first.");
        }
        Plan wanted = plan.get();
        if (!wanted.objections().isEmpty()) {
            return refused(String.join(" ", wanted.objections()));
        }
        records.discardStrays(ours, begun);
        return bring(wanted.parts(), begun);
    }

    private ExportResult bring(List<Part> parts, Map<Integer, Found> begun) {
        try {
            List<Long> drafts = begin(parts, begun);
            for (int i = 0; i < parts.size(); i++) {
                if (!finishedOrBegunAnew(parts, i, drafts.get(i))) {
                    return ExportResult.of(Outcome.PENDING, "Tryton has taken the item and has yet to post it.");
                }
            }
            List<Found> ours = ofThisItem();
            Map<Integer, Found> posted = Records.parts(ours, request.key());
            return records.tidied(records.outcome(posted), ours, posted);
        } catch (Said said) {
            if (said.kind() != Said.Kind.REFUSED && said.kind() != Said.Kind.ALTERED) {
                throw said;
            }
            return refused(giveUp() + said.words());
        }
    }

    private List<Long> begin(List<Part> parts, Map<Integer, Found> begun) {
        List<Long> drafts = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            Mark mark = mark(parts, i);
            drafts.add(Optional.ofNullable(begun.get(mark.part()))
                    .flatMap(found -> goOn(part, found))
                    .orElseGet(() -> part.begin(tryton, mark)));
        }
        return drafts;
    }

    private Mark mark(List<Part> parts, int index) {
        Part part = parts.get(index);
        return new Mark(request.key(), request.item().id(), index + 1, parts.size(), part.positions(), part.under());
    }

    private Optional<Long> goOn(Part part, Found begun) {
        if (begun.paper() == part.paper()) {
            return Optional.of(begun.id());
        }
        if (begun.posted()) {
            throw new Said(Said.Kind.REFUSED, "It was begun before the connection's change mode was changed.");
        }
        records.discard(begun);
        return Optional.empty();
    }

    /** A draft that somebody has altered is written anew, once: what alters it again will always do so. */
    private boolean finishedOrBegunAnew(List<Part> parts, int index, long draft) {
        Part part = parts.get(index);
        try {
            return finished(part, draft);
        } catch (Said said) {
            if (said.kind() != Said.Kind.ALTERED) {
                throw said;
            }
        }
        Mark mark = mark(parts, index);
        records.discard(new Found(part.paper(), draft, "", mark));
        return finished(part, part.begin(tryton, mark));
    }

    /** Tryton may say no to what follows a step although the step is done, so its state is what counts. */
    private boolean finished(Part part, long id) {
        if (posted(part.paper(), id)) {
            return true;
        }
        try {
            part.finish(tryton, id);
        } catch (Said said) {
            if (said.kind() != Said.Kind.REFUSED || !posted(part.paper(), id)) {
                throw said;
            }
        }
        return awaitPosted(part.paper(), id);
    }

    /** Tryton may finish a step in the background, so its state is asked for until the time is up. */
    private boolean awaitPosted(Paper paper, long id) {
        Duration pause = FIRST_LOOK;
        while (!posted(paper, id)) {
            if (!tryton.deadline().leaves(pause)) {
                return false;
            }
            Pauses.sleep(pause);
            pause = pause.multipliedBy(2);
        }
        return true;
    }

    private boolean posted(Paper paper, long id) {
        return records.state(paper, id).filter(paper.posted()::contains).isPresent();
    }

    private List<Found> ofThisItem() {
        return records.search(
                Paper.of(request.item().type()), Mark.of(request.item().id()));
    }

    private boolean ofEarlierRevision(Found found) {
        return !found.mark().key().equals(request.key());
    }

    /** Tidies up after a refusal; answers what remains in the books all the same, in words, and empty if nothing does. */
    private String giveUp() {
        try {
            Map<Boolean, List<Found>> ours = ofThisItem().stream().collect(Collectors.partitioningBy(Found::posted));
            ours.getOrDefault(false, List.of()).forEach(records::discard);
            return ours.getOrDefault(true, List.of()).stream()
                    .map(found -> "A part of it is in Tryton's books as " + found.reference() + ". ")
                    .collect(Collectors.joining());
        } catch (Said | NoAnswer untidy) {
            // a draft that stays is found, and gone on with or discarded, another time
            return "";
        }
    }

    private static ExportResult refused(String words) {
        return ExportResult.of(Outcome.REFUSED, words);
    }
}
