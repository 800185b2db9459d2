package org.ledgergate.tool.worklist;

import static org.ledgergate.tool.Sheet.text;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.ledgergate.items.Field;
import org.ledgergate.items.Money;
import org.ledgergate.tool.ListRow;
import org.ledgergate.tool.Sheet.Cell;
import org.ledgergate.tool.Sheet.NumberCell;

/** The columns of a list that is taken away as a file. Source: R26. */
enum Columns {
    STATE("State", row -> text(row.item().standing().state().label())),
    NUMBER("Number", row -> text(row.number())),
    TITLE("Title", row -> text(row.title())),
    VENDOR("Vendor", row -> text(row.item().text(Field.VENDOR))),
    VENDOR_NAME("Vendor name", row -> text(row.vendor())),
    PROJECT("Project", row -> text(row.project())),
    PARENT("Commitment", row -> text(row.item().text(Field.PARENT))),
    AMOUNT("Amount", Columns::amount),
    CURRENCY("Currency", row -> text(row.item().text(Field.CURRENCY))),
    SENDER("Sender", row -> text(row.sender())),
    SINCE("Sent or created (UTC)", row -> text(row.since().iso())),
    ERP_ID("ERP id", row -> text(row.erpId())),
    MESSAGE("Message", row -> text(row.words()));

    private final String label;
    private final Function<ListRow, Cell> cell;

    Columns(String label, Function<ListRow, Cell> cell) {
        this.label = label;
        this.cell = cell;
    }

    static List<Cell> head() {
        return Arrays.stream(values()).map(column -> text(column.label)).toList();
    }

    static List<Cell> of(ListRow row) {
        return Arrays.stream(values()).map(column -> column.cell.apply(row)).toList();
    }

    private static Cell amount(ListRow row) {
        return row.item().amount().map(Money::amount).<Cell>map(NumberCell::new).orElse(text(""));
    }
}
