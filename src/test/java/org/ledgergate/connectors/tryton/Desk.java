package org.ledgergate.connectors.tryton;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ledgergate.TestClock;
import org.ledgergate.connectors.ChangeMode;
import org.ledgergate.connectors.ConnectorTimes;
import org.ledgergate.connectors.ExportKey;
import org.ledgergate.connectors.ExportRequest;
import org.ledgergate.connectors.ExportRequest.Parent;
import org.ledgergate.connectors.ExportResult;
import org.ledgergate.items.Content;
import org.ledgergate.items.Field;
import org.ledgergate.items.Item;
import org.ledgergate.items.Line;
import org.ledgergate.items.TestItems;

/** A stand-in for Tryton, a connector to it by a line that can be cut, and what a test asks of both. */
class Desk implements AutoCloseable {

    final TrytonStandIn erp = new TrytonStandIn(0);
    final UnreliableLine line = new UnreliableLine(erp.url());
    final TestClock clock = new TestClock("2026-11-22T10:00:00Z");
    final TrytonConnector connector = connector(ChangeMode.AMEND, Duration.ofSeconds(60));

    TrytonConnector connector(ChangeMode changeMode, Duration exportTimeout) {
        return new TrytonConnector(
                TrytonContract.settings(line.url(), TrytonStandIn.USER, TrytonStandIn.PASSWORD, changeMode),
                TrytonContract.HTTP,
                new ConnectorTimes(exportTimeout),
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
        return ExportKey.of("tryton", item.id(), item.standing().revision());
    }

    /** Answers a commitment of 1,000.00 on concrete and 250.50 on steel that is in the books, as the parent of others. */
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

    static Line line(String costCode, String amount) {
        return TestItems.line(costCode, amount);
    }

    static Line withheld(String costCode, String amount, String retainage) {
        return new Line(costCode, "Works", null, "", null, new BigDecimal(amount), new BigDecimal(retainage));
    }

    /** Answers a model's records that bear an item's mark, whatever their state. */
    List<Map<String, Object>> records(String model, Item item) {
        return erp.books().all(model).stream()
                .filter(row -> List.of("comment", "description", "note").stream()
                        .anyMatch(field -> String.valueOf(row.get(field)).startsWith("Ledgergate " + key(item))))
                .toList();
    }

    List<String> states(String model, Item item) {
        return records(model, item).stream()
                .map(row -> String.valueOf(row.get("state")))
                .toList();
    }

    /** Answers the quantities of an order's lines. */
    List<String> quantities(String order) {
        int id = Integer.parseInt(order.substring("purchase.purchase,".length()));
        List<String> quantities = new ArrayList<>();
        erp.books().all("purchase.line").stream()
                .filter(row -> Integer.valueOf(id).equals(row.get("purchase")))
                .forEach(row -> quantities.add(String.valueOf(row.get("quantity"))));
        return quantities;
    }

    String total(String model, Item item) {
        int id = (Integer)
                java.util.Objects.requireNonNull(records(model, item).get(0).get("id"));
        return erp.models()
                .steps()
                .total(model.equals("account.invoice") ? model + ".line" : "purchase.line", owner(model), id)
                .toPlainString();
    }

    private static String owner(String model) {
        return model.substring(model.lastIndexOf('.') + 1);
    }

    @Override
    public void close() {
        line.close();
        erp.close();
    }
}
