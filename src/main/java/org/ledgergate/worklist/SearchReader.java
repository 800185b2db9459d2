package org.ledgergate.worklist;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.ledgergate.items.Fault;
import org.ledgergate.messages.Message;

/** Reads what an address asks a list for, and collects what is wrong with it. */
class SearchReader {

    private final Map<String, String> parts;
    private final List<Fault> faults = new ArrayList<>();

    SearchReader(Map<String, String> parts) {
        this.parts = parts;
    }

    /** @throws InvalidSearch with every fault */
    ItemSearch read() {
        ItemFilter filter = new ItemFilter(
                text("q"),
                text("project"),
                text("vendor"),
                text("sender"),
                read("amountFrom", ItemFilter::amount, Message.of("search.least-amount"))
                        .orElse(null),
                read("amountTo", ItemFilter::amount, Message.of("search.greatest-amount"))
                        .orElse(null),
                read("olderThan", SearchReader::days, Message.of("search.age")).orElse(0));
        if (filter.amountFrom() != null
                && filter.amountTo() != null
                && filter.amountFrom().compareTo(filter.amountTo()) > 0) {
            faults.add(new Fault("amountFrom", "malformed", Message.of("search.amounts-crossed")));
        }
        ItemSort sort = read("sort", ItemSort::ofCode, Message.of("search.no-order", ItemSort.codes()))
                .orElse(ItemSort.NEWEST_FIRST);
        Optional<Cursor> after = read("after", text -> Cursor.of(text, sort), Message.of("search.no-page"));
        if (!faults.isEmpty()) {
            throw new InvalidSearch(faults);
        }
        return new ItemSearch(filter, sort, after.orElse(null));
    }

    /** Returns what a part says; empty if it is left open, or wrong. */
    private <T> Optional<T> read(String name, Function<String, Optional<T>> reader, Message otherwise) {
        if (text(name).isBlank()) {
            return Optional.empty();
        }
        Optional<T> value = reader.apply(text(name));
        if (value.isEmpty()) {
            faults.add(new Fault(name, "malformed", otherwise));
        }
        return value;
    }

    private static Optional<Integer> days(String text) {
        return Optional.of(text.strip())
                .filter(days -> days.matches("\\d{1,5}"))
                .map(Integer::valueOf);
    }

    private String text(String name) {
        return parts.getOrDefault(name, "");
    }
}
