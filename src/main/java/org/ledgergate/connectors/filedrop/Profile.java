package org.ledgergate.connectors.filedrop;

import java.nio.charset.Charset;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.ledgergate.connectors.Capabilities;
import org.ledgergate.connectors.ChangeMode;
import org.ledgergate.items.ItemType;
import org.ledgergate.records.RecordKind;

/**
 * What the administrator says of the ERP behind the files.
 *
 * @param exports what the ERP takes, with limits, demands and the approver's fields
 * @param form how the CSV files look
 */
record Profile(
        String label,
        ChangeMode changeMode,
        Map<ItemType, Capabilities.Export> exports,
        Set<RecordKind> imports,
        SheetForm form) {

    /**
     * How the CSV files look.
     *
     * @param lineEnd what ends a row
     * @param guardsFormulas whether a text that a spreadsheet would run gets an apostrophe before it
     * @param vocabulary what the ERP calls a column, or an item type as a value of the column "type", by our own name;
     *     what is missing keeps our name
     */
    record SheetForm(Charset charset, String lineEnd, boolean guardsFormulas, Map<String, String> vocabulary) {

        String word(String ours) {
            return vocabulary.getOrDefault(ours, ours);
        }
    }

    Capabilities capabilities(String connection) {
        return new Capabilities(connection, label, exports, imports, changeMode, Duration.ZERO);
    }
}
