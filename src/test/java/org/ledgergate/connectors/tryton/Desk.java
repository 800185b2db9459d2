package org.ledgergate.connectors.tryton;

import static org.ledgergate.connectors.tryton.rpc.TrytonValues.is;
import static org.ledgergate.connectors.tryton.rpc.TrytonValues.where;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ledgergate.TestClock;
import org.ledgergate.connectors.ChangeMode;
import org.ledgergate.connectors.ConnectorSettings;
import org.ledgergate.connectors.ExportKey;
import org.ledgergate.connectors.ExportRequest;
import org.ledgergate.connectors.ExportRequest.Parent;
import org.ledgergate.connectors.ExportResult;
import org.ledgergate.connectors.tryton.records.DocumentKind;
import org.ledgergate.connectors.tryton.records.OwnRecords;
import org.ledgergate.connectors.tryton.records.RecordTag;
import org.ledgergate.connectors.tryton.rpc.TrytonValues;
import org.ledgergate.items.Item;
import org.ledgergate.items.TestItems;
import org.ledgergate.items.content.Content;
import org.ledgergate.items.content.Field;
import org.ledgergate.items.content.Line;

/** A connector to Tryton by a line that can be cut, and what a test asks of Tryton's books; of the stand-in's, or the real. */
class Desk implements AutoCloseable {

    final TestClock clock = new TestClock("2026-11-22T10:00:00Z");
    final UnreliableLine line;
    final TrytonConnector connector;
    private final TrytonContract.Place erp;
    private final Runnable closing;

    /** @param closing what to do at the end */
    Desk(TrytonContract.Place erp, Runnable closing) {
        this.erp = erp;
        this.closing = closing;
        this.line = new UnreliableLine(erp.url());
        this.connector = connector(ChangeMode.AMEND, Duration.ofSeconds(60));
    }

    static Desk at(TrytonStandIn standIn) {
        return new Desk(standIn.place(), standIn::close);
    }

    TrytonConnector connector(ChangeMode changeMode, Duration exportTimeout) {
        return new TrytonConnector(
                TrytonContract.settings(line.url(), erp.user(), erp.password(), changeMode),
                TrytonContract.HTTP,
                new ConnectorSettings(exportTimeout, false),
                clock);
    }

    ExportResult export(Item item, Parent parent) {
        return connector.export(request(item, parent));
    }

    ExportResult find(Item item) {
        return connector.find(key(item));
    }

    static ExportRequest request(Item item, Parent parent) {
        return new ExportRequest(key(item), item, parent, Map.of(), Set.of());
    }

    static ExportKey key(Item item) {
        return ExportKey.of("tryton", item.id(), item.lifecycle().revision());
    }

    /** Returns a commitment of 1,000.00 on concrete and 250.50 on steel that is in the books, as the parent of others. */
    Parent commitment() {
        Item item = TestItems.commitment("Concrete works");
        ExportResult result = export(item, Parent.NONE);
        return new Parent(result.erpId(), result.lineIds(), item.content());
    }

    static Item changeOrder(String number, Line... lines) {
        return withLines(TestItems.with(TestItems.changeOrder("SC-001"), Field.NUMBER, number), List.of(lines));
    }

    static Item invoice(String date, Line... lines) {
        return withLines(TestItems.invoice("SC-001", date), List.of(lines));
    }

    private static Item withLines(Item item, List<Line> lines) {
        return TestItems.with(item, new Content(item.content().fields(), lines));
    }

    /** Returns an item with its amounts in another currency. */
    static Item in(String currency, Item item) {
        return TestItems.with(item, Field.CURRENCY, currency);
    }

    /** Returns a commitment in another currency that is in the books, as the parent of others. */
    Parent commitment(String currency, Line... lines) {
        Item item = in(currency, withLines(TestItems.commitment("Concrete works"), List.of(lines)));
        ExportResult result = export(item, Parent.NONE);
        return new Parent(result.erpId(), result.lineIds(), item.content());
    }

    /** Changes the quantity of a line of an order or an invoice, as somebody does who works in Tryton. */
    void change(String lineModel, long line, String quantity) {
        erp.books().change(lineModel, line, Map.of("quantity", new BigDecimal(quantity)));
    }

    /** Returns the ids of the lines of the drafts and documents that bear an item's mark, the oldest first. */
    List<Long> lineIds(DocumentKind kind, Item item) {
        List<Long> ids = new ArrayList<>();
        for (JsonNode record : records(kind, item)) {
            new OwnRecords(erp.books())
                    .lines(kind, record.path("id").asLong(), "id")
                    .forEach(line -> ids.add(line.path("id").asLong()));
        }
        return ids;
    }

    /** Lets a draft of a commitment come into being that nobody has waited for any longer. */
    void lateDraft(Item item) {
        RecordTag mark = new RecordTag(key(item), item.id(), 1, 1, List.of(), "");
        long vendor = erp.books()
                .search("party.party", List.of(is("code", "V-1001")), "code")
                .get(0)
                .path("id")
                .asLong();
        long dollar = erp.books()
                .search("currency.currency", List.of(is("code", "USD")), "code")
                .get(0)
                .path("id")
                .asLong();
        erp.books()
                .create("purchase.purchase", Map.of("party", vendor, "currency", dollar, "comment", mark.toString()));
    }

    static Line line(String costCode, String amount) {
        return TestItems.line(costCode, amount);
    }

    static Line withheld(String costCode, String amount, String retainage) {
        return new Line(costCode, "Works", null, "", null, new BigDecimal(amount), new BigDecimal(retainage));
    }

    /** Returns the records of one kind that bear an item's mark, whatever their state. */
    List<JsonNode> records(DocumentKind kind, Item item) {
        return erp.books()
                .search(
                        kind.model(),
                        List.of(where(kind.tagField(), "like", RecordTag.of(key(item)))),
                        "state",
                        "reference");
    }

    List<String> states(DocumentKind kind, Item item) {
        return erp
                .books()
                .search(kind.model(), List.of(where(kind.tagField(), "like", RecordTag.of(key(item)))), "state")
                .stream()
                .map(row -> row.path("state").asText())
                .toList();
    }

    /** Returns the quantities of an order's lines. */
    List<String> quantities(String order) {
        long id = Long.parseLong(order.substring("purchase.purchase,".length()));
        return erp.books().search("purchase.line", List.of(is("purchase", id)), "quantity").stream()
                .map(row -> TrytonValues.quantity(row.path("quantity"), 2).toPlainString())
                .toList();
    }

    /** Returns which lines of orders the lines of an invoice draw down. */
    List<String> origins(ExportResult invoice) {
        return invoiceLines(invoice).stream()
                .map(row -> row.path("origin").asText())
                .toList();
    }

    BigDecimal total(ExportResult invoice) {
        return invoiceLines(invoice).stream()
                .map(row -> row.path("quantity").decimalValue().multiply(TrytonValues.decimal(row.path("unit_price"))))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private List<JsonNode> invoiceLines(ExportResult invoice) {
        long id = Long.parseLong(invoice.erpId().substring("account.invoice,".length()));
        return erp.books()
                .search("account.invoice.line", List.of(is("invoice", id)), "origin", "quantity", "unit_price");
    }

    @Override
    public void close() {
        line.close();
        closing.run();
    }
}
