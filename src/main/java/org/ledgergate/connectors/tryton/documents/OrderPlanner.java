package org.ledgergate.connectors.tryton.documents;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ledgergate.connectors.tryton.records.DocumentKind;
import org.ledgergate.connectors.tryton.records.MasterLookup;
import org.ledgergate.connectors.tryton.rpc.TrytonValues;
import org.ledgergate.items.Item;
import org.ledgergate.items.content.Field;

/** A purchase order: what a commitment becomes, and a change order beside it. */
class OrderPlanner {

    private final MasterLookup masters;

    OrderPlanner(MasterLookup masters) {
        this.masters = masters;
    }

    /**
     * Returns an order on the item's vendor.
     *
     * @param under the order that it supplements; empty if it stands for itself
     */
    PlannedRecord of(Item item, String reference, List<DraftLine> lines, String under) {
        MasterLookup.Vendor vendor = masters.vendor(item.text(Field.VENDOR));
        Map<String, Object> values = new HashMap<>();
        values.put("party", vendor.id());
        values.put("invoice_address", vendor.address());
        values.put("reference", reference);
        values.put("description", item.text(Field.TITLE));
        values.put("currency", masters.currency(item));
        values.put("invoice_method", "manual");
        if (!item.text(Field.DATE).isEmpty()) {
            values.put("purchase_date", TrytonValues.date(item.text(Field.DATE)));
        }
        return new Document(DocumentKind.ORDER, values, lines, item.text(Field.DESCRIPTION), under);
    }
}
