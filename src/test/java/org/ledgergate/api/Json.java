package org.ledgergate.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.UUID;
import org.ledgergate.Site;

/** Bodies to begin with. */
final class Json {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private Json() {}

    static ObjectNode of(String text) {
        try {
            return (ObjectNode) MAPPER.readTree(text.replace('\'', '"'));
        } catch (JsonProcessingException wrong) {
            throw new AssertionError(wrong);
        }
    }

    /** Returns a body that creates a commitment which may be sent; its number is its source id. */
    static ObjectNode commitment() {
        ObjectNode body = of("""
                {'type':'commitment','sourceSystem':'test','title':'Concrete works','kind':'subcontract','status':'approved',
                 'currency':'USD','amount':'1250.00','retainagePercent':'10','date':'2026-11-02',
                 'lines':[{'costCode':'03-3000','description':'Cast-in-place concrete','quantity':'10','unit':'m3',
                           'unitPrice':'125','amount':'1250.00','retainage':'125.00'}]}""");
        String number = "SC-" + UUID.randomUUID().toString().substring(0, 8);
        return body.put("number", number)
                .put("sourceId", number)
                .put("project", Site.PROJECT)
                .put("vendor", Site.VENDOR);
    }

    /** Returns what a correction says: the same without type and source. */
    static ObjectNode correction(ObjectNode created) {
        return created.deepCopy().without(List.of("type", "sourceSystem", "sourceId"));
    }
}
