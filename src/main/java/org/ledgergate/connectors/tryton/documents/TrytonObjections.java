package org.ledgergate.connectors.tryton.documents;

import static org.ledgergate.connectors.tryton.rpc.TrytonValues.is;
import static org.ledgergate.connectors.tryton.rpc.TrytonValues.where;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ledgergate.connectors.ExportRequest;
import org.ledgergate.connectors.tryton.rpc.TrytonClient;
import org.ledgergate.connectors.tryton.rpc.TrytonValues;
import org.ledgergate.items.ItemType;
import org.ledgergate.items.content.Field;

/** What Tryton would refuse, as far as can be told without writing anything. */
public class TrytonObjections {

    private final TrytonClient tryton;

    public TrytonObjections(TrytonClient tryton) {
        this.tryton = tryton;
    }

    public List<String> to(ExportRequest request, ExportPlan plan) {
        List<String> objections = new ArrayList<>(plan.objections());
        if (request.item().type() == ItemType.SUBCONTRACTOR_INVOICE) {
            String asked = request.extraFields().getOrDefault(ExportPlan.ACCOUNTING_DATE, "");
            String date = asked.isEmpty() ? request.item().text(Field.DATE) : asked;
            if (!openPeriod(date)) {
                objections.add("There is no open period for " + date + " in Tryton.");
            }
        }
        return objections;
    }

    private boolean openPeriod(String date) {
        Map<String, Object> day = TrytonValues.date(date);
        return tryton.any(
                "account.period",
                List.of(
                        where("start_date", "<=", day),
                        where("end_date", ">=", day),
                        is("state", "open"),
                        is("type", "standard")));
    }
}
