package org.ledgergate.connectors.tryton.records;

import static org.ledgergate.connectors.tryton.rpc.TrytonValues.is;
import static org.ledgergate.connectors.tryton.rpc.TrytonValues.where;

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
import org.ledgergate.connectors.http.CallFailed;
import org.ledgergate.connectors.tryton.rpc.TrytonClient;
import org.ledgergate.connectors.tryton.rpc.TrytonError;

/** The records that we have created in Tryton, found again by their tags. */
public class OwnRecords {

    static final String BEGINNING = "Tryton has only a beginning of this item.";

    /** Of two records for the same part the posted one counts, else the one that was there first. */
    private static final Comparator<TaggedRecord> BEST =
            Comparator.comparing(TaggedRecord::posted).thenComparing(TaggedRecord::id, Comparator.reverseOrder());

    private final TrytonClient tryton;

    public OwnRecords(TrytonClient tryton) {
        this.tryton = tryton;
    }

    /** Returns what became of an export, and gives up the drafts that it has left beside what is in the books. */
    public ExportResult find(ExportKey key) {
        List<TaggedRecord> found = search(List.of(DocumentKind.values()), RecordTag.of(key));
        Map<Integer, TaggedRecord> parts = parts(found, key);
        ExportResult result = outcome(parts);
        return result.outcome() == Outcome.SYNCED ? tidied(result, found, parts) : result;
    }

    /** Returns our records of some kinds whose tags fit a pattern, without those that were given up. */
    public List<TaggedRecord> search(List<DocumentKind> kinds, String tags) {
        List<TaggedRecord> found = new ArrayList<>();
        for (DocumentKind kind : kinds) {
            List<Object> clauses = new ArrayList<>();
            clauses.add(where(kind.tagField(), "like", tags));
            kind.dropped().forEach(state -> clauses.add(where("state", "!=", state)));
            for (JsonNode row : tryton.search(kind.model(), clauses, "state", kind.tagField())) {
                RecordTag.in(row.path(kind.tagField()).asText())
                        .ifPresent(tag -> found.add(new TaggedRecord(
                                kind, row.path("id").asLong(), row.path("state").asText(), tag)));
            }
        }
        return found;
    }

    /** Returns the record that counts for each part of an export. */
    public static Map<Integer, TaggedRecord> parts(List<TaggedRecord> found, ExportKey key) {
        return found.stream()
                .filter(record -> record.tag().key().equals(key))
                .collect(Collectors.toMap(
                        record -> record.tag().part(),
                        record -> record,
                        (a, b) -> BEST.compare(a, b) >= 0 ? a : b,
                        TreeMap::new));
    }

    /** Returns what the parts of an export amount to. */
    public ExportResult outcome(Map<Integer, TaggedRecord> parts) {
        if (parts.isEmpty()) {
            return ExportResult.of(Outcome.NOT_ATTEMPTED, "Tryton does not have this item.");
        }
        int wanted = parts.values().iterator().next().tag().parts();
        boolean complete = parts.size() == wanted && parts.values().stream().allMatch(TaggedRecord::posted);
        return complete
                ? new ReadBack(tryton).synced(parts.values())
                : ExportResult.of(Outcome.NOT_ATTEMPTED, BEGINNING);
    }

    /** Returns a record's lines, in the order in which they were written. */
    public List<JsonNode> lines(DocumentKind kind, long id, String... fields) {
        return tryton.search(kind.lineModel(), List.of(is(kind.owner(), id)), fields);
    }

    /** Returns the state that a record has now; empty if it is gone. */
    public Optional<String> state(DocumentKind kind, long id) {
        return tryton.search(kind.model(), List.of(is("id", id)), "state").stream()
                .map(row -> row.path("state").asText())
                .findFirst();
    }

    /**
     * Gives up every draft that nobody goes on with: what a lost call has created late, and the beginnings of earlier
     * revisions.
     *
     * @param counting the records that count
     */
    public void discardStrays(List<TaggedRecord> found, Map<Integer, TaggedRecord> counting) {
        found.stream()
                .filter(record -> !record.posted() && !counting.containsValue(record))
                .forEach(this::discard);
    }

    /** What is in the books is there, whether the drafts beside it can be given up now or not. */
    public ExportResult tidied(ExportResult result, List<TaggedRecord> found, Map<Integer, TaggedRecord> counting) {
        try {
            discardStrays(found, counting);
        } catch (TrytonError | CallFailed untidy) {
            // a draft that stays counts nowhere, and is given up another time
            return result;
        }
        return result;
    }

    /** Gives up a draft of ours, in the way that Tryton has for it. */
    public void discard(TaggedRecord draft) {
        switch (draft.kind()) {
            case ORDER, INVOICE -> tryton.press(draft.kind().model(), "cancel", draft.id());
            case AMENDMENT, JOB -> tryton.delete(draft.kind().model(), draft.id());
        }
    }
}
