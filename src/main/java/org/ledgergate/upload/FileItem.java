package org.ledgergate.upload;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ledgergate.items.Fault;
import org.ledgergate.items.ItemType;

/**
 * One item of a file, as a body that the API would take.
 *
 * @param line where it begins, counted from 1
 * @param rows where each of its schedule-of-values lines stands; empty if all of it stands in one line
 */
record FileItem(long line, JsonNode body, List<Long> rows) {

    private static final Pattern LINE = Pattern.compile("/lines/(\\d{1,9})(/.*)?");

    /** Returns its place in an order in which whatever others refer to comes before them. */
    int rank() {
        return ItemType.ofCode(body.path("type").asText())
                .map(ItemType::ordinal)
                .orElse(0);
    }

    LineFault fault(Fault fault) {
        return new LineFault(lineOf(fault.pointer()), fault.pointer(), fault.code(), fault.message());
    }

    private long lineOf(String pointer) {
        Matcher place = LINE.matcher(pointer);
        int index = place.matches() ? Integer.parseInt(place.group(1)) : rows.size();
        return index < rows.size() ? rows.get(index) : line;
    }
}
