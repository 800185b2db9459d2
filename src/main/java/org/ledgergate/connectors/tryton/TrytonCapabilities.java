package org.ledgergate.connectors.tryton;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.ledgergate.connectors.Capabilities;
import org.ledgergate.connectors.Capabilities.Export;
import org.ledgergate.connectors.ExtraField;
import org.ledgergate.connectors.tryton.documents.ExportPlan;
import org.ledgergate.items.ItemType;
import org.ledgergate.items.content.Field;
import org.ledgergate.items.rules.Limit;
import org.ledgergate.items.rules.Limits;
import org.ledgergate.messages.Message;
import org.ledgergate.records.RecordKind;

/** What Tryton can do, as data. Its texts have no length; only an amount has a limit. */
class TrytonCapabilities {

    private static final Limit EXACT = Limit.of("-?\\d{1,13}(\\.\\d{1,2})?", Message.of("tryton.amount-format"));

    private static final Limits AMOUNTS = new Limits(Map.of(Field.AMOUNT, EXACT)).withLinesRequired();

    private TrytonCapabilities() {}

    static Capabilities of(TrytonSettings settings) {
        return new Capabilities(
                settings.connection(),
                "Tryton",
                Map.of(
                        ItemType.JOB, new Export(Limits.NONE, List.of()),
                        ItemType.COMMITMENT, new Export(AMOUNTS, List.of()),
                        ItemType.COMMITMENT_CHANGE_ORDER, new Export(AMOUNTS, List.of()),
                        ItemType.SUBCONTRACTOR_INVOICE,
                                new Export(
                                        AMOUNTS.withUniqueNumbers(),
                                        List.of(ExtraField.date(
                                                ExportPlan.ACCOUNTING_DATE,
                                                Message.of("extra.accounting-date"),
                                                false)))),
                EnumSet.of(RecordKind.VENDOR, RecordKind.JOB, RecordKind.COST_CODE),
                settings.changeMode(),
                Duration.ZERO);
    }
}
