package org.ledgergate.tool.form;

import org.ledgergate.items.ItemRow;
import org.ledgergate.items.content.Field;
import org.ledgergate.records.ErpRecord;

/** What may be typed into a field, and what it is called. */
record Suggestion(String code, String name) {

    static Suggestion of(ErpRecord erp) {
        return new Suggestion(erp.code(), erp.name());
    }

    static Suggestion of(ItemRow item) {
        return new Suggestion(item.text(Field.NUMBER), item.text(Field.TITLE));
    }
}
