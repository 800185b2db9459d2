package org.ledgergate.process.instances;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.ledgergate.items.Item;
import org.ledgergate.items.content.Field;
import org.ledgergate.records.ErpRecord;
import org.ledgergate.records.ErpRecords;
import org.ledgergate.records.RecordKind;
import org.springframework.stereotype.Component;

/**
 * The columns of the approvers' list in Tasklist, which can show nothing but variables. The item's content is locked as long
 * as its instance lives, so they are given to it once, and nothing ever reads them back.
 */
@Component
public class TaskColumns {

    private final ErpRecords records;

    TaskColumns(ErpRecords records) {
        this.records = records;
    }

    public Map<String, Object> of(Item item) {
        Map<String, Object> columns = new LinkedHashMap<>();
        columns.put("itemType", item.type().label());
        columns.put("itemNumber", item.text(Field.NUMBER));
        columns.put("itemVendor", vendorName(item.text(Field.VENDOR)));
        columns.put("itemProject", item.text(Field.PROJECT));
        columns.put(
                "itemAmount",
                item.content().amount().map(money -> money.in(Locale.ROOT)).orElse(""));
        return columns;
    }

    private String vendorName(String code) {
        return code.isEmpty()
                ? ""
                : records.find(RecordKind.VENDOR, code).map(ErpRecord::name).orElse(code);
    }
}
