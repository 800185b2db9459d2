package org.ledgergate.connectors.tryton;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A job, an order or an invoice.
 *
 * @param values all but the mark and the lines
 * @param words what follows the mark, for people; may be empty
 */
record Document(Paper paper, Map<String, Object> values, List<Map<String, Object>> lines, String words, String under)
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
            all.put("lines", Values.created(lines));
        }
        return tryton.create(paper.model(), all);
    }

    /** An amendment of an order deletes the lines of its draft invoices, so what was begun may not be there any more. */
    @Override
    public boolean fits(Conversation tryton, long id) {
        if (lines.isEmpty()) {
            return true;
        }
        Map<Integer, BigDecimal> there = new TreeMap<>();
        for (JsonNode line : new Records(tryton).lines(paper, id, "sequence", "quantity")) {
            there.put(
                    line.path("sequence").asInt(),
                    line.path("quantity").decimalValue().stripTrailingZeros());
        }
        Map<Integer, BigDecimal> wanted = new TreeMap<>();
        for (Map<String, Object> line : lines) {
            if (line.get("sequence") instanceof Integer sequence
                    && line.get("quantity") instanceof BigDecimal quantity) {
                wanted.put(sequence, quantity.stripTrailingZeros());
            }
        }
        return there.equals(wanted);
    }

    @Override
    public void finish(Conversation tryton, long id) {
        switch (paper) {
            case JOB -> tryton.change(paper.model(), id, Map.of("state", "opened"));
            case ORDER -> {
                tryton.press(paper.model(), "quote", id);
                tryton.press(paper.model(), "confirm", id);
            }
            case INVOICE -> tryton.press(paper.model(), "post", id);
            case AMENDMENT -> throw new IllegalStateException("An amendment is no document of its own.");
        }
    }
}
