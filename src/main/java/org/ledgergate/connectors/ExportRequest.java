package org.ledgergate.connectors;

import java.util.Map;
import java.util.Set;
import org.ledgergate.items.Item;
import org.ledgergate.items.content.Content;

/**
 * One item on its way into the ERP.
 *
 * @param extraFields what the approver filled in, by the connector's own field names
 * @param confirmed the ERP's questions that an approver has answered with yes, by {@link ExportResult#question()}
 */
public record ExportRequest(
        ExportKey key, Item item, Parent parent, Map<String, String> extraFields, Set<String> confirmed) {

    /**
     * The commitment that an item belongs to, as the ERP has it.
     *
     * @param erpId empty for a type without parent
     * @param lineIds the ERP's id of each of its lines, by the line's position counted from 1
     */
    public record Parent(String erpId, Map<Integer, String> lineIds, Content content) {

        public static final Parent NONE = new Parent("", Map.of(), Content.EMPTY);

        public Parent {
            lineIds = Map.copyOf(lineIds);
        }
    }

    public ExportRequest {
        extraFields = Map.copyOf(extraFields);
        confirmed = Set.copyOf(confirmed);
    }
}
