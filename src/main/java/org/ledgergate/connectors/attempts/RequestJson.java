package org.ledgergate.connectors.attempts;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.ledgergate.connectors.ExportRequest;
import org.ledgergate.items.Item;
import org.ledgergate.items.content.Field;

/**
 * What an attempt asked of the ERP, for the ledger. The whole content is not repeated: the attempt names the frozen
 * revision. How a connector signs in never comes this far, so there is no secret to remove.
 */
class RequestJson {

    private RequestJson() {}

    static String of(String connection, ExportRequest request) {
        Item item = request.item();
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("connection", connection);
        json.put("type", item.type().code());
        json.put("number", item.text(Field.NUMBER));
        json.put("amount", item.text(Field.AMOUNT));
        json.put("currency", item.text(Field.CURRENCY));
        json.put("lines", item.content().lines().size());
        json.put("parentErpId", request.parent().erpId());
        request.extraFields().forEach(json.putObject("extraFields")::put);
        request.confirmed().forEach(json.putArray("confirmed")::add);
        return json.toString();
    }
}
