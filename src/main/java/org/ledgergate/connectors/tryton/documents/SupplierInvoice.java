package org.ledgergate.connectors.tryton.documents;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ledgergate.connectors.tryton.records.DocumentKind;
import org.ledgergate.connectors.tryton.records.OwnRecords;
import org.ledgergate.connectors.tryton.records.RecordTag;
import org.ledgergate.connectors.tryton.rpc.TrytonClient;
import org.ledgergate.connectors.tryton.rpc.TrytonError;

/**
 * A supplier invoice. An amendment of an order deletes the lines of its drafts, so the lines name what they draw down only
 * once the invoice is validated, and nothing is posted but what is there then.
 *
 * @param origins the order's line that a line draws down, by the line's sequence number
 */
record SupplierInvoice(Document document, Map<Integer, String> origins) implements PlannedRecord {

    @Override
    public DocumentKind kind() {
        return document.kind();
    }

    @Override
    public List<List<Integer>> positions() {
        return document.positions();
    }

    @Override
    public String under() {
        return document.under();
    }

    @Override
    public long begin(TrytonClient tryton, RecordTag tag) {
        return document.begin(tryton, tag);
    }

    @Override
    public void finish(TrytonClient tryton, long id) {
        tryton.press(kind().model(), "validate_invoice", id);
        link(tryton, id, origins);
        document.requireUnaltered(tryton, id);
        try {
            tryton.press(kind().model(), "post", id);
        } catch (TrytonError error) {
            if (error.kind() == TrytonError.Kind.QUESTION) {
                takeBack(tryton, id);
            }
            throw error;
        }
    }

    /** Until a person has answered the invoice counts nowhere; a validated one counts in the costs of its job. */
    private void takeBack(TrytonClient tryton, long id) {
        link(tryton, id, Map.of());
        tryton.press(kind().model(), "draft", id);
    }

    private void link(TrytonClient tryton, long id, Map<Integer, String> wanted) {
        Map<Long, Map<String, Object>> changed = new HashMap<>();
        new OwnRecords(tryton).lines(kind(), id, "sequence", "origin").forEach(line -> {
            int sequence = line.path("sequence").asInt();
            String origin = wanted.getOrDefault(sequence, "");
            if (origins.containsKey(sequence)
                    && !origin.equals(line.path("origin").asText(""))) {
                changed.put(
                        line.path("id").asLong(), Collections.singletonMap("origin", origin.isEmpty() ? null : origin));
            }
        });
        if (!changed.isEmpty()) {
            tryton.change(kind().lineModel(), changed);
        }
    }
}
