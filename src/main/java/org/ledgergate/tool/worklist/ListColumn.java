package org.ledgergate.tool.worklist;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ledgergate.items.Fault;
import org.ledgergate.messages.Coded;
import org.ledgergate.messages.Message;
import org.ledgergate.worklist.InvalidSearch;
import org.ledgergate.worklist.SortKey;

/** The columns of a list on a page. The first three are always there; a reader can do without the others. Source: R26. */
enum ListColumn implements Coded {
    STATE(null),
    NUMBER(SortKey.NUMBER),
    TITLE(SortKey.TITLE),
    VENDOR(SortKey.VENDOR),
    PROJECT(SortKey.PROJECT),
    AMOUNT(SortKey.AMOUNT),
    SENDER(SortKey.SENDER),
    AGE(SortKey.AGE),
    ERP_ID(null);

    static final Set<ListColumn> ALL = EnumSet.allOf(ListColumn.class);

    private static final Set<ListColumn> FIXED = EnumSet.range(STATE, TITLE);

    private final @Nullable SortKey sortKey;

    ListColumn(@Nullable SortKey sortKey) {
        this.sortKey = sortKey;
    }

    /**
     * Reads which columns an address asks for.
     *
     * @param codes none for all
     * @throws InvalidSearch for what is no column
     */
    static Set<ListColumn> chosen(List<String> codes) {
        Set<ListColumn> chosen = EnumSet.copyOf(FIXED);
        codes.stream().map(ListColumn::ofCode).forEach(chosen::add);
        return codes.isEmpty() ? ALL : chosen;
    }

    /** Answers what an address says of columns. The title stands for none of those that are chosen. */
    static String codes(Set<ListColumn> columns) {
        return columns.stream()
                .filter(column -> column == TITLE || !column.fixed())
                .map(ListColumn::code)
                .collect(Collectors.joining(","));
    }

    private static ListColumn ofCode(String code) {
        return Coded.find(ListColumn.class, code)
                .orElseThrow(() -> new InvalidSearch(List.of(new Fault(
                        "columns",
                        "unknown-choice",
                        Message.of(
                                "There is no column “{0}”. There are: {1}.",
                                code, codes(ALL).replace(",", ", "))))));
    }

    public boolean fixed() {
        return FIXED.contains(this);
    }

    /** Whether it holds numbers, which stand under one another at the right. */
    public boolean right() {
        return this == AMOUNT || this == AGE;
    }

    /** Answers by what its heading sorts; empty for one that sorts by nothing. */
    Optional<SortKey> sortKey() {
        return Optional.ofNullable(sortKey);
    }
}
