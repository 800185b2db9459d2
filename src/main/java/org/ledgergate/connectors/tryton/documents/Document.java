package org.ledgergate.connectors.tryton.documents;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ledgergate.connectors.tryton.records.DocumentKind;
import org.ledgergate.connectors.tryton.records.RecordTag;
import org.ledgergate.connectors.tryton.rpc.TrytonClient;
import org.ledgergate.connectors.tryton.rpc.TrytonError;
import org.ledgergate.connectors.tryton.rpc.TrytonValues;

/**
 * A job, an order, or what an invoice consists of.
 *
 * @param values all but the tag and the lines
 * @param words what follows the tag, for people; may be empty
 */
record Document(DocumentKind kind, Map<String, Object> values, List<DraftLine> lines, String words, String under)
        implements PlannedRecord {

    @Override
    public List<List<Integer>> positions() {
        return List.of();
    }

    @Override
    public long begin(TrytonClient tryton, RecordTag tag) {
        Map<String, Object> all = new HashMap<>(values);
        all.put(kind.tagField(), tag.before(words));
        if (!lines.isEmpty()) {
            all.put(
                    "lines",
                    TrytonValues.created(lines.stream().map(DraftLine::values).toList()));
        }
        return tryton.create(kind.model(), all);
    }

    @Override
    public void finish(TrytonClient tryton, long id) {
        switch (kind) {
            case JOB -> tryton.change(kind.model(), id, Map.of("state", "opened"));
            case ORDER -> {
                tryton.press(kind.model(), "quote", id);
                requireUnaltered(tryton, id);
                tryton.press(kind.model(), "confirm", id);
            }
            case INVOICE, AMENDMENT -> throw new IllegalStateException(kind + " takes steps of its own.");
        }
    }

    /** @throws TrytonError if the record does not say what was written into it: people and programs work in Tryton too */
    void requireUnaltered(TrytonClient tryton, long id) {
        DocumentFigures written = DocumentFigures.of(this);
        DocumentFigures there = DocumentFigures.read(tryton, kind, id)
                .orElseThrow(() -> altered("its draft " + kind.model() + "," + id + " is gone"));
        if (!there.same(written)) {
            throw altered("of its draft " + kind.model() + "," + id + ", " + written.difference(there));
        }
    }

    private static TrytonError altered(String how) {
        return new TrytonError(TrytonError.Kind.ALTERED, "Tryton would not post what was accepted: " + how + ".");
    }
}
