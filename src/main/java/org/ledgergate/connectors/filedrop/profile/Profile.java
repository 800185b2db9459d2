package org.ledgergate.connectors.filedrop.profile;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.ledgergate.connectors.Capabilities;
import org.ledgergate.connectors.ChangeMode;
import org.ledgergate.connectors.filedrop.documents.SheetForm;
import org.ledgergate.items.ItemType;
import org.ledgergate.records.RecordKind;

/**
 * What the administrator says of the ERP behind the files.
 *
 * @param exports what the ERP takes, with limits, demands and the approver's fields
 * @param form how the CSV files look
 */
public record Profile(
        String label,
        ChangeMode changeMode,
        Map<ItemType, Capabilities.Export> exports,
        Set<RecordKind> imports,
        SheetForm form) {

    public Capabilities capabilities(String connection) {
        return new Capabilities(connection, label, exports, imports, changeMode, Duration.ZERO);
    }
}
