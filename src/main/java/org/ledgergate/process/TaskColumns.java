package org.ledgergate.process;

import java.util.LinkedHashMap;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.ledgergate.items.Field;
import org.ledgergate.items.Item;
import org.ledgergate.items.ItemId;
import org.ledgergate.items.Items;
import org.ledgergate.items.Money;
import org.springframework.stereotype.Component;

/**
 * The columns of the approvers' list in Tasklist, which can show nothing but variables. They live as long as the task, and
 * nothing ever reads them back.
 */
@Component
class TaskColumns {

    private final Items items;

    TaskColumns(Items items) {
        this.items = items;
    }

    void fill(DelegateTask task) {
        Item item = items.get(ItemId.of(task.getExecution().getProcessBusinessKey()));
        task.setVariablesLocal(columns(item));
    }

    private static Map<String, Object> columns(Item item) {
        Map<String, Object> columns = new LinkedHashMap<>();
        columns.put("itemType", item.type().label());
        columns.put("itemNumber", item.text(Field.NUMBER));
        columns.put("itemVendor", item.text(Field.VENDOR));
        columns.put("itemProject", item.text(Field.PROJECT));
        columns.put("itemAmount", item.content().amount().map(Money::toString).orElse(""));
        return columns;
    }
}
