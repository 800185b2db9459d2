package org.ledgergate.connectors.tryton.documents;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ledgergate.connectors.ExportRequest;
import org.ledgergate.connectors.tryton.records.DocumentKind;
import org.ledgergate.connectors.tryton.records.MasterLookup;
import org.ledgergate.connectors.tryton.records.PurchaseOrders;
import org.ledgergate.connectors.tryton.records.ReadBack;
import org.ledgergate.connectors.tryton.records.TrytonSetup;
import org.ledgergate.connectors.tryton.rpc.TrytonValues;
import org.ledgergate.items.Item;
import org.ledgergate.items.content.Field;
import org.ledgergate.items.content.Line;

/** A supplier invoice whose lines draw down the commitment's, and those of its supplementary orders. */
class InvoicePlanner {

    private final PurchaseOrders orders;
    private final TrytonSetup setup;
    private final MasterLookup masters;
    private final LineValues lineValues;

    InvoicePlanner(PurchaseOrders orders, TrytonSetup setup, MasterLookup masters, LineValues lineValues) {
        this.orders = orders;
        this.setup = setup;
        this.masters = masters;
        this.lineValues = lineValues;
    }

    PlannedRecord of(ExportRequest request, PurchaseOrders.Order order, Map<String, Long> costCodes) {
        Item item = request.item();
        MasterLookup.Vendor vendor = masters.vendor(item.text(Field.VENDOR));
        Map<String, Object> values = new HashMap<>();
        values.put("type", "in");
        values.put("party", vendor.id());
        values.put("invoice_address", vendor.address());
        values.put("account", vendor.payable());
        values.put("journal", setup.accounts().journal());
        long currency = masters.currency(item);
        masters.requireRate(item, currency);
        values.put("currency", currency);
        values.put("reference", item.text(Field.NUMBER));
        values.put("description", item.text(Field.TITLE));
        values.put("invoice_date", TrytonValues.date(item.text(Field.DATE)));
        String accountingDate = request.extraFields().getOrDefault(ExportPlan.ACCOUNTING_DATE, "");
        if (!accountingDate.isEmpty()) {
            values.put("accounting_date", TrytonValues.date(accountingDate));
        }
        if (vendor.id() != 0 && vendor.payable() == 0) {
            masters.object("Vendor " + item.text(Field.VENDOR)
                    + " has no payable account in Tryton, and there is none for all.");
        }
        Document document = new Document(
                DocumentKind.INVOICE,
                values,
                lines(item, Map.of("currency", currency)),
                item.text(Field.DESCRIPTION),
                "");
        return new SupplierInvoice(document, origins(item, order, costCodes));
    }

    private List<DraftLine> lines(Item item, Map<String, Object> everywhere) {
        List<DraftLine> lines = new ArrayList<>();
        for (DraftLine line : lineValues.of(item.content().lines())) {
            lines.add(line.with(everywhere)
                    .with(Map.of("account", setup.accounts().expense())));
        }
        BigDecimal retainage = item.content().retainage();
        if (retainage.signum() != 0) {
            lines.add(withheld(retainage).with(everywhere));
        }
        return lines;
    }

    private Map<Integer, String> origins(Item item, PurchaseOrders.Order order, Map<String, Long> costCodes) {
        Map<Long, PurchaseOrders.OrderLine> ordered = orderedByCostCode(order);
        Map<Integer, String> origins = new HashMap<>();
        for (int position = 1; position <= item.content().lines().size(); position++) {
            Line line = item.content().lines().get(position - 1);
            origins.put(position, origin(position, line, ordered, costCodes));
        }
        return origins;
    }

    /** A cost code that Tryton does not have is an objection already. */
    private String origin(
            int position, Line line, Map<Long, PurchaseOrders.OrderLine> ordered, Map<String, Long> costCodes) {
        long costCode = costCodes.getOrDefault(line.costCode(), 0L);
        Optional<PurchaseOrders.OrderLine> origin = Optional.ofNullable(ordered.get(costCode));
        if (origin.isEmpty() && (costCode != 0 || line.costCode().isEmpty())) {
            masters.object("Line " + position + ": the commitment has no line on cost code " + line.costCode()
                    + " in Tryton; send a change order first.");
        }
        return origin.map(PurchaseOrders.OrderLine::reference).orElse("");
    }

    /** What is withheld is owed too, only not yet and not on the vendor's account. */
    private DraftLine withheld(BigDecimal retainage) {
        if (setup.accounts().retainage() == 0) {
            masters.object("The invoice withholds " + retainage.toPlainString()
                    + ", and no account for retainage is set (ledgergate.connectors.tryton.codes.retainage-account).");
        }
        Map<String, Object> others = Map.of("account", setup.accounts().retainage(), "description", "Retainage");
        return new DraftLine(ReadBack.RETAINAGE, BigDecimal.ONE, retainage.negate(), Map.of(), others);
    }

    private Map<Long, PurchaseOrders.OrderLine> orderedByCostCode(PurchaseOrders.Order order) {
        List<Long> all = new ArrayList<>(List.of(order.id()));
        all.addAll(orders.supplements(order));
        Map<Long, PurchaseOrders.OrderLine> lines = new HashMap<>();
        orders.lines(all).forEach(line -> lines.putIfAbsent(line.costCode(), line));
        return lines;
    }
}
