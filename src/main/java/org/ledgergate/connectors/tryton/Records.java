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

/** The records that we have created in Tryton, found again by their marks. */
class Records {

    static final String BEGINNING = "Tryton has only a beginning of this item.";

    /** Of two records for the same part the posted one counts; one that came late from a lost call stays a draft for ever. */
    private static final Comparator<Found> BEST =
            Comparator.comparing(Found::posted).thenComparing(Found::id, Comparator.reverseOrder());

    private final Conversation tryton;

    Records(Conversation tryton) {
        this.tryton = tryton;
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
        return complete ? synced(parts) : ExportResult.of(Outcome.NOT_ATTEMPTED, BEGINNING);
    }

    private ExportResult synced(Map<Integer, Found> parts) {
        Map<Integer, String> lines = new TreeMap<>();
        parts.values().forEach(part -> lines.putAll(lines(part)));
        String ids = parts.values().stream().map(Found::reference).collect(Collectors.joining("+"));
        return ExportResult.synced(ids, lines);
    }

    private Map<Integer, String> lines(Found part) {
        return switch (part.paper()) {
            case JOB -> Map.of();
            case ORDER, INVOICE -> bySequence(part);
            case AMENDMENT -> byMark(part);
        };
    }

    private Map<Integer, String> bySequence(Found part) {
        return lines(part.paper(), part.id(), "sequence").stream()
                .filter(line -> line.path("sequence").asInt() < InvoiceParts.RETAINAGE)
                .collect(
                        Collectors.toMap(line -> line.path("sequence").asInt(), line -> reference(part.paper(), line)));
    }

    private Map<Integer, String> byMark(Found part) {
        List<JsonNode> lines = lines(part.paper(), part.id(), "id");
        Map<Integer, String> ids = new TreeMap<>();
        for (int i = 0; i < Math.min(lines.size(), part.mark().positions().size()); i++) {
            for (int position : part.mark().positions().get(i)) {
                ids.put(position, reference(part.paper(), lines.get(i)));
            }
        }
        return ids;
    }

    private static String reference(Paper paper, JsonNode line) {
        return paper.lineModel() + "," + line.path("id").asLong();
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

    /** Gives up a draft of ours, in the way that Tryton has for it. */
    void discard(Found draft) {
        switch (draft.paper()) {
            case ORDER, INVOICE -> tryton.press(draft.paper().model(), "cancel", draft.id());
            case AMENDMENT, JOB -> tryton.delete(draft.paper().model(), draft.id());
        }
    }
}
