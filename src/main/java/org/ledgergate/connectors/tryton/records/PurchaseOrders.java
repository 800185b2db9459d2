package org.ledgergate.connectors.tryton.records;

import static org.ledgergate.connectors.tryton.rpc.TrytonValues.is;
import static org.ledgergate.connectors.tryton.rpc.TrytonValues.where;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ledgergate.connectors.tryton.rpc.TrytonClient;
import org.ledgergate.connectors.tryton.rpc.TrytonValues;

/** Purchase orders as Tryton has them now. */
public class PurchaseOrders {

    private static final String PREFIX = "purchase.purchase,";

    private final TrytonClient tryton;
    private final TrytonSetup setup;

    public PurchaseOrders(TrytonClient tryton, TrytonSetup setup) {
        this.tryton = tryton;
        this.setup = setup;
    }

    /**
     * An order in the books.
     *
     * @param stamp its version, which every amendment changes, but no change of a line alone
     */
    public record Order(long id, String state, long currency, String stamp) {

        /** Returns whether Tryton lets it be amended: it processes an order some time after it was confirmed. */
        public boolean amendable() {
            return state.equals("processing") || state.equals("done");
        }

        public String reference() {
            return PREFIX + id;
        }
    }

    /**
     * @param costCode the account on the axis of cost codes; 0 if the line has none
     * @param stamp its version
     */
    public record OrderLine(
            long id, long costCode, BigDecimal quantity, BigDecimal unitPrice, String description, String stamp) {

        public String reference() {
            return "purchase.line," + id;
        }
    }

    /** Returns what every line orders. */
    public Map<String, Object> product() {
        return Map.of("product", setup.product(), "unit", setup.unit());
    }

    /** Returns an order; empty if it is not in Tryton's books, never was, or no longer is. */
    public Optional<Order> find(String reference) {
        if (!reference.matches("purchase\\.purchase,\\d{1,18}")) {
            return Optional.empty();
        }
        long id = Long.parseLong(reference.substring(PREFIX.length()));
        return tryton.search("purchase.purchase", List.of(is("id", id)), "state", "currency", "_timestamp").stream()
                .map(row -> new Order(
                        id,
                        row.path("state").asText(),
                        row.path("currency").asLong(),
                        row.path("_timestamp").asText()))
                .filter(order -> DocumentKind.ORDER.posted().contains(order.state()))
                .findFirst();
    }

    /** Returns the lines of some orders, in the order in which they were written. */
    public List<OrderLine> lines(List<Long> orders) {
        List<JsonNode> rows = tryton.search(
                "purchase.line",
                List.of(where("purchase", "in", orders), is("type", "line")),
                "quantity",
                "unit_price",
                "description",
                "analytic_accounts",
                "_timestamp");
        Map<Long, Long> costCodes = costCodes(rows);
        return rows.stream()
                .map(row -> new OrderLine(
                        row.path("id").asLong(),
                        entries(row).stream()
                                .map(entry -> costCodes.getOrDefault(entry, 0L))
                                .reduce(0L, Long::max),
                        TrytonValues.quantity(row.path("quantity"), setup.decimals()),
                        TrytonValues.decimal(row.path("unit_price")),
                        row.path("description").asText(""),
                        row.path("_timestamp").asText()))
                .toList();
    }

    /** Returns the orders that supplement an order, oldest first. */
    public List<Long> supplements(Order order) {
        return new OwnRecords(tryton)
                .search(List.of(DocumentKind.ORDER), RecordTag.under(order.reference())).stream()
                        .filter(found -> found.posted() && found.tag().under().equals(order.reference()))
                        .map(TaggedRecord::id)
                        .toList();
    }

    private Map<Long, Long> costCodes(List<JsonNode> lines) {
        List<Long> entries =
                lines.stream().flatMap(line -> entries(line).stream()).toList();
        Map<Long, Long> accounts = new HashMap<>();
        tryton.search(
                        "analytic.account.entry",
                        List.of(
                                where("id", "in", entries),
                                is("root", setup.axes().costCodes())),
                        "account")
                .forEach(entry -> accounts.put(
                        entry.path("id").asLong(), entry.path("account").asLong()));
        return accounts;
    }

    private static List<Long> entries(JsonNode line) {
        List<Long> ids = new ArrayList<>();
        line.path("analytic_accounts").forEach(id -> ids.add(id.asLong()));
        return ids;
    }
}
