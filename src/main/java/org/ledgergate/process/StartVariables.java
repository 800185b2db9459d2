package org.ledgergate.process;

import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.variable.Variables;
import org.jspecify.annotations.Nullable;
import org.ledgergate.items.Item;
import org.ledgergate.items.content.Field;
import org.ledgergate.process.exports.SendConditions;
import org.ledgergate.process.instances.SendToErpProcess;
import org.ledgergate.process.instances.TaskColumns;
import org.ledgergate.settings.Setting;
import org.ledgergate.settings.Settings;
import org.springframework.stereotype.Component;

/**
 * What an item's process begins with. Only the columns of Tasklist stay; the rest is transient: the decision table and the
 * gateways before the first stop read it, and nothing keeps it.
 */
@Component
class StartVariables {

    private final Settings settings;
    private final TaskColumns columns;
    private final SendConditions conditions;

    StartVariables(Settings settings, TaskColumns columns, SendConditions conditions) {
        this.settings = settings;
        this.columns = columns;
        this.conditions = conditions;
    }

    Map<String, Object> of(Item item, boolean afterReject) {
        Map<String, Object> variables = new HashMap<>(columns.of(item));
        variables.put(
                SendToErpProcess.RESENT_AFTER_REJECT, passing(afterReject && !settings.isOn(Setting.MAIL_ON_RESEND)));
        variables.put("type", passing(item.type().code()));
        variables.put(
                "amount",
                passing(item.content().amount().map(money -> money.amount()).orElse(null)));
        variables.put("currency", passing(item.text(Field.CURRENCY)));
        variables.put("project", passing(item.text(Field.PROJECT)));
        variables.put("vendor", passing(item.text(Field.VENDOR)));
        variables.put("directExport", passing(directExport(item)));
        return variables;
    }

    /** What nobody looks at must have nothing worth a look. Source: R14, R51. */
    private boolean directExport(Item item) {
        return item.type().directExportAllowed()
                && settings.directExport(item.type().code())
                && conditions.warnings(item).isEmpty();
    }

    private static Object passing(@Nullable Object value) {
        return Variables.untypedValue(value, true);
    }
}
