package org.ledgergate.connectors.tryton;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ledgergate.connectors.ExportRequest;
import org.ledgergate.connectors.ExportResult;
import org.ledgergate.connectors.Outcome;
import org.ledgergate.connectors.http.NoAnswer;

/**
 * One item on its way into Tryton's books: what is there already is never created again, what was begun is gone on with.
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
    ExportResult run(java.util.function.Supplier<Plan> plan) {
        List<Found> ours = ofThisItem();
        Map<Integer, Found> begun = Records.parts(ours, request.key());
        ExportResult before = records.outcome(begun);
        if (before.outcome() == Outcome.SYNCED) {
            return before;
        }
        Optional<Found> earlier = ours.stream()
                .filter(this::ofEarlierRevision)
                .filter(Found::posted)
                .findFirst();
        if (earlier.isPresent()) {
            return refused("An earlier revision is in Tryton's books as "
                    + earlier.get().reference() + "; cancel it there first.");
        }
        Plan wanted = plan.get();
        if (!wanted.objections().isEmpty()) {
            return refused(String.join(" ", wanted.objections()));
        }
        ours.stream().filter(this::ofEarlierRevision).forEach(this::discard);
        return bring(wanted.parts(), begun);
    }

    private ExportResult bring(List<Part> parts, Map<Integer, Found> begun) {
        for (int number = 1; number <= parts.size(); number++) {
            Part part = parts.get(number - 1);
            Optional<Found> draft = Optional.ofNullable(begun.get(number));
            if (draft.filter(Found::posted).isPresent()) {
                continue;
            }
            Mark mark =
                    new Mark(request.key(), request.item().id(), number, parts.size(), part.positions(), part.under());
            long id = draft.flatMap(found -> goOn(part, found)).orElseGet(() -> part.begin(tryton, mark));
            if (!finished(part, id)) {
                return ExportResult.of(Outcome.PENDING, "Tryton has taken the item and has yet to post it.");
            }
        }
        return records.outcome(Records.parts(ofThisItem(), request.key()));
    }

    private Optional<Long> goOn(Part part, Found draft) {
        if (draft.paper() == part.paper() && part.fits(tryton, draft.id())) {
            return Optional.of(draft.id());
        }
        discard(draft);
        return Optional.empty();
    }

    private boolean finished(Part part, long id) {
        try {
            part.finish(tryton, id);
        } catch (Said said) {
            if (said.kind() == Said.Kind.REFUSED && !posted(part.paper(), id)) {
                giveUp(part.paper(), id);
                throw said;
            }
            if (said.kind() != Said.Kind.REFUSED) {
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
            pause(pause);
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

    private void discard(Found draft) {
        switch (draft.paper()) {
            case ORDER, INVOICE -> tryton.press(draft.paper().model(), "cancel", draft.id());
            case AMENDMENT, JOB -> tryton.delete(draft.paper().model(), draft.id());
        }
    }

    /** Tidies up after a refusal; if that fails too, the draft is found and gone on with or discarded another time. */
    private void giveUp(Paper paper, long id) {
        try {
            records.search(List.of(paper), Mark.of(request.key())).stream()
                    .filter(found -> found.id() == id && !found.posted())
                    .forEach(this::discard);
        } catch (Said | NoAnswer untidy) {
            // the refusal is the answer that counts
        }
    }

    private static ExportResult refused(String words) {
        return ExportResult.of(Outcome.REFUSED, words);
    }

    private static void pause(Duration time) {
        try {
            Thread.sleep(time.toMillis());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw NoAnswer.uncertain("The export was interrupted.");
        }
    }
}
