package org.ledgergate.connectors.sandbox;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.ledgergate.connectors.Capabilities;
import org.ledgergate.connectors.Capabilities.Export;
import org.ledgergate.connectors.ChangeMode;
import org.ledgergate.connectors.ExtraField;
import org.ledgergate.items.ItemType;
import org.ledgergate.items.content.Field;
import org.ledgergate.items.rules.Limit;
import org.ledgergate.items.rules.Limits;
import org.ledgergate.messages.Message;
import org.ledgergate.records.RecordKind;

/** What the sandbox can do: data, as every ERP has to declare it. */
class SandboxCapabilities {

    /** The sandbox keeps this much of a title, and cuts off the rest without a word. */
    static final int TITLE_LENGTH = 60;

    static final String ACCOUNTING_DATE = "accountingDate";
    static final String BATCH = "batch";

    private static final ExtraField BATCH_FIELD = ExtraField.text(BATCH, Message.of("extra.batch"), false, 20);

    static final Capabilities SANDBOX = new Capabilities(
            "sandbox",
            "Sandbox ERP",
            Map.of(
                    ItemType.JOB,
                    export(Limit.of("[A-Z0-9-]{1,12}", Message.of("sandbox.number-format")), List.of()),
                    ItemType.COMMITMENT,
                    export(Limit.blocking(30), List.of(BATCH_FIELD)),
                    ItemType.COMMITMENT_CHANGE_ORDER,
                    export(Limit.blocking(20), List.of(BATCH_FIELD)),
                    ItemType.SUBCONTRACTOR_INVOICE,
                    new Export(limits(Limit.blocking(20)).withUniqueNumbers(), List.of(accountingDate(), BATCH_FIELD)),
                    ItemType.PRIME_CONTRACT_CHANGE_ORDER,
                    export(Limit.blocking(20), List.of(BATCH_FIELD))),
            EnumSet.allOf(RecordKind.class),
            ChangeMode.SUPPLEMENT,
            Duration.ZERO);

    private SandboxCapabilities() {}

    private static Export export(Limit number, List<ExtraField> extraFields) {
        return new Export(limits(number), extraFields);
    }

    private static Limits limits(Limit number) {
        return new Limits(Map.of(Field.NUMBER, number, Field.TITLE, Limit.truncating(TITLE_LENGTH)));
    }

    private static ExtraField accountingDate() {
        return ExtraField.date(ACCOUNTING_DATE, Message.of("extra.accounting-date"), true);
    }
}
