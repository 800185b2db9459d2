package org.ledgergate.connectors.tryton.documents;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ledgergate.connectors.ChangeMode;
import org.ledgergate.connectors.ExportRequest;
import org.ledgergate.connectors.tryton.records.DocumentKind;
import org.ledgergate.connectors.tryton.records.MasterLookup;
import org.ledgergate.connectors.tryton.records.PurchaseOrders;
import org.ledgergate.connectors.tryton.records.TrytonSetup;
import org.ledgergate.connectors.tryton.rpc.TrytonClient;
import org.ledgergate.items.Item;
import org.ledgergate.items.ItemType;
import org.ledgergate.items.content.Field;

/**
 * What an item becomes in Tryton.
 *
 * @param parts in the order in which they are brought into the books
 * @param objections why it cannot, in words for people; if there is one, the parts are not to be used
 */
public record ExportPlan(List<PlannedRecord> parts, List<String> objections) {

    /** The approver's field for the day on which an invoice counts. */
    public static final String ACCOUNTING_DATE = "accountingDate";

    /** Works the plan out from what Tryton has now; writes nothing. */
    public static ExportPlan of(ExportRequest request, TrytonClient tryton, TrytonSetup setup, ChangeMode changeMode) {
        MasterLookup masters = new MasterLookup(tryton, setup);
        List<PlannedRecord> parts = request.item().type() == ItemType.JOB
                ? List.of(job(request.item(), masters, setup))
                : new ExportPlan.MoneyPlan(request, new PurchaseOrders(tryton, setup), setup, masters, changeMode)
                        .parts();
        return new ExportPlan(parts, masters.objections());
    }

    private static PlannedRecord job(Item item, MasterLookup masters, TrytonSetup setup) {
        String number = item.text(Field.NUMBER);
        if (masters.hasJob(number)) {
            masters.object("Job " + number + " exists already in Tryton.");
        }
        Map<String, Object> values = new HashMap<>();
        values.put("code", number);
        values.put("name", item.text(Field.TITLE));
        values.put("type", "normal");
        values.put("state", "draft");
        values.put("root", setup.axes().jobs());
        values.put("parent", setup.axes().jobs());
        return new Document(DocumentKind.JOB, values, List.of(), item.text(Field.DESCRIPTION), "");
    }

    /** The plan for an item with amounts. */
    private record MoneyPlan(
            ExportRequest request,
            PurchaseOrders orders,
            TrytonSetup setup,
            MasterLookup masters,
            ChangeMode changeMode) {

        List<PlannedRecord> parts() {
            Item item = request.item();
            if (item.content().lines().isEmpty()) {
                masters.object("It has no lines, and Tryton adds up nothing else.");
            }
            long job = masters.job(item);
            Map<String, Long> costCodes = masters.costCodes(item.content().lines());
            LineValues values = new LineValues(setup, masters, job, costCodes);
            if (item.type() == ItemType.COMMITMENT) {
                List<DraftLine> lines = values.of(item.content().lines());
                return List.of(new OrderPlanner(masters).of(item, item.text(Field.NUMBER), lines, ""));
            }
            Optional<PurchaseOrders.Order> order = orders.find(request.parent().erpId());
            if (order.isEmpty()) {
                masters.object("Commitment " + item.text(Field.PARENT) + " is not in Tryton's books.");
                return List.of();
            }
            if (masters.currency(item) != order.get().currency()) {
                masters.object("The commitment is in another currency in Tryton.");
            }
            return item.type() == ItemType.SUBCONTRACTOR_INVOICE
                    ? List.of(new InvoicePlanner(orders, setup, masters, values).of(request, order.get(), costCodes))
                    : new ChangePlanner(orders, masters, values, changeMode == ChangeMode.AMEND)
                            .of(request, order.get(), costCodes);
        }
    }
}
