package org.ledgergate.connectors;

import java.util.Map;
import org.ledgergate.items.Item;

/**
 * One item on its way into the ERP.
 *
 * @param parentErpId the ERP's id of the commitment it belongs to; empty for a type without parent
 * @param extraFields what the approver filled in, by the connector's own field names
 */
public record ExportRequest(ExportKey key, Item item, String parentErpId, Map<String, String> extraFields) {

    public ExportRequest {
        extraFields = Map.copyOf(extraFields);
    }
}
