package org.ledgergate.connectors.http;

import java.util.Map;

/**
 * One request with a body to the ERP.
 *
 * @param path below the ERP's address; may be empty
 * @param headers credentials among them, so they are never printed
 */
public record Call(String path, Map<String, String> headers, String body, Effect effect) {

    public Call {
        headers = Map.copyOf(headers);
    }

    @Override
    public String toString() {
        return "POST " + path;
    }
}
