package org.ledgergate.connectors.tryton;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A job, an order, or what an invoice consists of.
 *
 * @param values all but the mark and the lines
 * @param words what follows the mark, for people; may be empty
 */
record Document(Paper paper, Map<String, Object> values, List<DraftLine> lines, String words, String under)
        implements Part {

    @Override
    public List<List<Integer>> positions() {
        return List.of();
    }

    @Override
    public long begin(Conversation tryton, Mark mark) {
        Map<String, Object> all = new HashMap<>(values);
        all.put(paper.markField(), mark.before(words));
        if (!lines.isEmpty()) {
            all.put(
                    "lines",
                    Values.created(lines.stream().map(DraftLine::values).toList()));
        }
        return tryton.create(paper.model(), all);
    }

    @Override
    public void finish(Conversation tryton, long id) {
        switch (paper) {
            case JOB -> tryton.change(paper.model(), id, Map.of("state", "opened"));
            case ORDER -> {
                tryton.press(paper.model(), "quote", id);
                requireUnaltered(tryton, id);
                tryton.press(paper.model(), "confirm", id);
            }
            case INVOICE, AMENDMENT -> throw new IllegalStateException(paper + " takes steps of its own.");
        }
    }

    /** @throws Said if the record does not say what was written into it: people and programs work in Tryton too */
    void requireUnaltered(Conversation tryton, long id) {
        Figures written = Figures.of(this);
        Figures there = Figures.read(tryton, paper, id)
                .orElseThrow(() -> altered("its draft " + paper.model() + "," + id + " is gone"));
        if (!there.same(written)) {
            throw altered("of its draft " + paper.model() + "," + id + ", " + written.difference(there));
        }
    }

    private static Said altered(String how) {
        return new Said(Said.Kind.ALTERED, "Tryton would not post what was accepted: " + how + ".");
    }
}
