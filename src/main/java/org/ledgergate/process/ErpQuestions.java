package org.ledgergate.process;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ledgergate.connectors.Connectors;
import org.ledgergate.connectors.ExtraField;
import org.ledgergate.connectors.attempts.Attempts;
import org.ledgergate.connectors.attempts.Exports;
import org.ledgergate.items.Fault;
import org.ledgergate.items.Item;
import org.ledgergate.items.ItemState;
import org.ledgergate.messages.Message;
import org.ledgergate.process.exports.SendConditions;
import org.springframework.stereotype.Component;

/** What an answer has to know of the ERP's side. */
@Component
record ErpQuestions(Connectors connectors, Exports exports, SendConditions conditions) {

    /** Where something is still to be decided; elsewhere the ERP has the item, or may be getting it this moment. */
    private static final Set<ItemState> BEFORE_AN_EXPORT =
            EnumSet.of(ItemState.NOT_SENT, ItemState.REJECTED, ItemState.RETRIEVED, ItemState.SENT, ItemState.FAILED);

    /** Returns whether the ERP can be asked beforehand what it would refuse of this item. */
    boolean offersDryRun(Item item, Attempts attempts) {
        return connectors.dryRun().isPresent() && BEFORE_AN_EXPORT.contains(item.state()) && !attempts.uncertain();
    }

    List<ExtraField> extraFields(Item item) {
        return connectors.capabilities().extraFields(item.type());
    }

    /** Returns what is wrong with each of these values, by the names of the ERP's fields. */
    List<Fault> faults(Item item, Map<String, String> values) {
        Map<String, ExtraField> fields = new HashMap<>();
        extraFields(item).forEach(field -> fields.put(field.name(), field));
        List<Fault> faults = new ArrayList<>();
        values.forEach((name, value) -> {
            ExtraField field = fields.get(name);
            String pointer = "/extraFields/" + name;
            if (field == null) {
                faults.add(new Fault(pointer, "unknown-field", Message.of("item.no-such-extra-field", name)));
            } else {
                field.wrong(value).ifPresent(wrong -> faults.add(new Fault(pointer, "extra-field", wrong)));
            }
        });
        return faults;
    }
}
