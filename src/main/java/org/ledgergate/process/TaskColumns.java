package org.ledgergate.process;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.ledgergate.items.ErpRecord;
import org.ledgergate.items.ErpRecords;
import org.ledgergate.items.Field;
import org.ledgergate.items.Item;
import org.ledgergate.items.ItemId;
import org.ledgergate.items.Items;
import org.ledgergate.items.Money;
import org.ledgergate.items.RecordKind;
import org.springframework.stereotype.Component;

/**
 * The columns of the approvers' list in Tasklist, which can show nothing but variables. They live as long as the task, and
 * nothing ever reads them back.
 */
@Component
class TaskColumns {

    private final Items items;
    private final ErpRecords records;

    TaskColumns(Items items, ErpRecords records) {
        this.items = items;
        this.records = records;
    }

    void fill(DelegateTask task) {
        Item item = items.get(ItemId.of(task.getExecution().getProcessBusinessKey()));
        task.setVariablesLocal(columns(item));
    }

    private String vendorName(String code) {
        return records.find(RecordKind.VENDOR, code).map(ErpRecord::name).orElse(code);
    }

    private Map<String, Object> columns(Item item) {
        Map<String, Object> columns = new LinkedHashMap<>();
        columns.put("itemType", item.type().label());
        columns.put("itemNumber", item.text(Field.NUMBER));
        columns.put("itemVendor", vendorName(item.text(Field.VENDOR)));
        columns.put("itemProject", item.text(Field.PROJECT));
        columns.put(
                "itemAmount", item.content().amount().map(TaskColumns::grouped).orElse(""));
        return columns;
    }

    private static String grouped(Money money) {
        String format = "%,." + money.amount().scale() + "f %s";
        return String.format(Locale.ROOT, format, money.amount(), money.currency());
    }
}
