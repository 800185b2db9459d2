package org.ledgergate.tool.worklist;

import static org.ledgergate.tool.Sheet.text;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ledgergate.items.Fault;
import org.ledgergate.items.content.Field;
import org.ledgergate.items.content.Money;
import org.ledgergate.messages.Coded;
import org.ledgergate.messages.Message;
import org.ledgergate.tool.ListRow;
import org.ledgergate.tool.PageText;
import org.ledgergate.tool.Sheet.Cell;
import org.ledgergate.tool.Sheet.NumberCell;
import org.ledgergate.worklist.InvalidSearch;
import org.ledgergate.worklist.SortKey;

/**
 * The columns of a list: on its page, in a file that it is taken away as, or both. The first three are always on the page; a reader
 * can do without the others. Source: R26.
 */
enum ListColumn implements Coded {
    STATE(null, (row, words) -> text(words.text("state." + row.badge().key()))),
    NUMBER(SortKey.NUMBER, (row, words) -> text(row.number())),
    TITLE(SortKey.TITLE, (row, words) -> text(row.title())),
    VENDOR(SortKey.VENDOR, (row, words) -> text(row.item().text(Field.VENDOR))),
    /** In files, which name the vendor's code and name apart. */
    VENDOR_NAME((row, words) -> text(row.vendor())),
    PROJECT(SortKey.PROJECT, (row, words) -> text(row.project())),
    /** In files; a page shows it with the number. */
    PARENT((row, words) -> text(row.item().text(Field.PARENT))),
    AMOUNT(
            SortKey.AMOUNT,
            (row, words) -> row.item()
                    .amount()
                    .map(Money::amount)
                    .<Cell>map(NumberCell::new)
                    .orElse(text(""))),
    /** In files; a page shows it with the amount. */
    CURRENCY((row, words) -> text(row.item().text(Field.CURRENCY))),
    SENDER(SortKey.SENDER, (row, words) -> text(row.sender())),
    /** On pages; a file has the moment itself. */
    AGE(SortKey.AGE, null),
    /** In files, in UTC. */
    SINCE((row, words) -> text(row.since().iso())),
    ERP_ID(null, (row, words) -> text(row.erpId())),
    /** In files; a page shows it with the state. */
    MESSAGE((row, words) -> text(row.words()));

    /** Those of a page. */
    static final Set<ListColumn> ALL = Arrays.stream(values())
            .filter(column -> column.onPage)
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(ListColumn.class)));

    private static final List<ListColumn> OF_FILES =
            Arrays.stream(values()).filter(column -> column.cell != null).toList();

    private static final Set<ListColumn> FIXED = EnumSet.range(STATE, TITLE);

    private final boolean onPage;
    private final @Nullable SortKey sortKey;
    private final @Nullable BiFunction<ListRow, PageText, Cell> cell;

    ListColumn(BiFunction<ListRow, PageText, Cell> cell) {
        this.onPage = false;
        this.sortKey = null;
        this.cell = cell;
    }

    ListColumn(@Nullable SortKey sortKey, @Nullable BiFunction<ListRow, PageText, Cell> cell) {
        this.onPage = true;
        this.sortKey = sortKey;
        this.cell = cell;
    }

    /** Returns the first row of a file, in the reader's language. */
    static List<Cell> head(PageText words) {
        return OF_FILES.stream()
                .map(column -> (Cell) text(words.text("column." + column.code())))
                .toList();
    }

    /** Returns an item's row of a file. */
    static List<Cell> cells(ListRow row, PageText words) {
        return OF_FILES.stream()
                .map(column -> Objects.requireNonNull(column.cell).apply(row, words))
                .toList();
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

    /** Returns what an address says of columns. The title stands for none of those that are chosen. */
    static String codes(Set<ListColumn> columns) {
        return columns.stream()
                .filter(column -> column == TITLE || !column.fixed())
                .map(ListColumn::code)
                .collect(Collectors.joining(","));
    }

    private static ListColumn ofCode(String code) {
        return Coded.find(ListColumn.class, code)
                .filter(ALL::contains)
                .orElseThrow(() -> new InvalidSearch(List.of(new Fault(
                        "columns",
                        "unknown-choice",
                        Message.of("list.no-column", code, codes(ALL).replace(",", ", "))))));
    }

    public boolean fixed() {
        return FIXED.contains(this);
    }

    /** Whether it holds numbers, which stand under one another at the right. */
    public boolean right() {
        return this == AMOUNT || this == AGE;
    }

    /** Returns by what its heading sorts; empty for one that sorts by nothing. */
    Optional<SortKey> sortKey() {
        return Optional.ofNullable(sortKey);
    }
}
