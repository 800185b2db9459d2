package org.ledgergate.connectors.tryton;

import static org.ledgergate.connectors.tryton.Values.is;
import static org.ledgergate.connectors.tryton.Values.where;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.ledgergate.connectors.ExportKey;
import org.ledgergate.connectors.ExportResult;
import org.ledgergate.connectors.Outcome;
import org.ledgergate.connectors.http.NoAnswer;

/** The records that we have created in Tryton, found again by their marks. */
class Records {

    static final String BEGINNING = "Tryton has only a beginning of this item.";

    /** Of two records for the same part the posted one counts, else the one that was there first. */
    private static final Comparator<Found> BEST =
            Comparator.comparing(Found::posted).thenComparing(Found::id, Comparator.reverseOrder());

    private final Conversation tryton;

    Records(Conversation tryton) {
        this.tryton = tryton;
    }

    /** Returns what became of an export, and gives up the drafts that it has left beside what is in the books. */
    ExportResult find(ExportKey key) {
        List<Found> found = search(List.of(Paper.values()), Mark.of(key));
        Map<Integer, Found> parts = parts(found, key);
        ExportResult result = outcome(parts);
        return result.outcome() == Outcome.SYNCED ? tidied(result, found, parts) : result;
    }

    /** Answers our records of some kinds whose marks fit a pattern, without those that were given up. */
    List<Found> search(List<Paper> papers, String marks) {
        List<Found> found = new ArrayList<>();
        for (Paper paper : papers) {
            List<Object> clauses = new ArrayList<>();
            clauses.add(where(paper.markField(), "like", marks));
            paper.dropped().forEach(state -> clauses.add(where("state", "!=", state)));
            for (JsonNode row : tryton.search(paper.model(), clauses, "state", paper.markField())) {
                Mark.in(row.path(paper.markField()).asText())
                        .ifPresent(mark -> found.add(new Found(
                                paper,
                                row.path("id").asLong(),
                                row.path("state").asText(),
                                mark)));
            }
        }
        return found;
    }

    /** Answers the record that counts for each part of an export. */
    static Map<Integer, Found> parts(List<Found> found, ExportKey key) {
        return found.stream()
                .filter(record -> record.mark().key().equals(key))
                .collect(Collectors.toMap(
                        record -> record.mark().part(),
                        record -> record,
                        (a, b) -> BEST.compare(a, b) >= 0 ? a : b,
                        TreeMap::new));
    }

    /** Answers what the parts of an export amount to. */
    ExportResult outcome(Map<Integer, Found> parts) {
        if (parts.isEmpty()) {
            return ExportResult.of(Outcome.NOT_ATTEMPTED, "Tryton does not have this item.");
        }
        int wanted = parts.values().iterator().next().mark().parts();
        boolean complete = parts.size() == wanted && parts.values().stream().allMatch(Found::posted);
        return complete
                ? new ReadBack(tryton).synced(parts.values())
                : ExportResult.of(Outcome.NOT_ATTEMPTED, BEGINNING);
    }

    /** Answers a record's lines, in the order in which they were written. */
    List<JsonNode> lines(Paper paper, long id, String... fields) {
        return tryton.search(paper.lineModel(), List.of(is(paper.owner(), id)), fields);
    }

    /** Answers the state that a record has now; empty if it is gone. */
    Optional<String> state(Paper paper, long id) {
        return tryton.search(paper.model(), List.of(is("id", id)), "state").stream()
                .map(row -> row.path("state").asText())
                .findFirst();
    }

    /**
     * Gives up every draft that nobody goes on with: what a lost call has created late, and the beginnings of earlier
     * revisions.
     *
     * @param counting the records that count
     */
    void discardStrays(List<Found> found, Map<Integer, Found> counting) {
        found.stream()
                .filter(record -> !record.posted() && !counting.containsValue(record))
                .forEach(this::discard);
    }

    /** What is in the books is there, whether the drafts beside it can be given up now or not. */
    ExportResult tidied(ExportResult result, List<Found> found, Map<Integer, Found> counting) {
        try {
            discardStrays(found, counting);
        } catch (Said | NoAnswer untidy) {
            // a draft that stays counts nowhere, and is given up another time
            return result;
        }
        return result;
    }

    /** Gives up a draft of ours, in the way that Tryton has for it. */
    void discard(Found draft) {
        switch (draft.paper()) {
            case ORDER, INVOICE -> tryton.press(draft.paper().model(), "cancel", draft.id());
            case AMENDMENT, JOB -> tryton.delete(draft.paper().model(), draft.id());
        }
    }
}
