package org.ledgergate.connectors.http;

import java.util.HashMap;
import java.util.Map;

/**
 * One request to the ERP.
 *
 * @param path below the ERP's address, with the query if there is one; may be empty
 * @param headers credentials among them, so they are never printed
 * @param body empty for none
 * @param repeatable whether the ERP is the same after two such calls as after one
 */
public record Call(Method method, String path, Map<String, String> headers, String body, boolean repeatable) {

    /** What a call wants. Source: RFC 9110, section 9.2.2, for which of them may be repeated. */
    public enum Method {
        GET(true),
        PUT(true),
        DELETE(true),
        POST(false);

        private final boolean idempotent;

        Method(boolean idempotent) {
            this.idempotent = idempotent;
        }
    }

    public Call {
        headers = Map.copyOf(headers);
    }

    public static Call get(String path) {
        return of(Method.GET, path, "");
    }

    public static Call put(String path, String body) {
        return of(Method.PUT, path, body);
    }

    /** Returns a call that may be told 404 when it is repeated, because the first one was carried out. */
    public static Call delete(String path) {
        return of(Method.DELETE, path, "");
    }

    public static Call post(String path, String body) {
        return of(Method.POST, path, body);
    }

    private static Call of(Method method, String path, String body) {
        return new Call(method, path, Map.of(), body, method.idempotent);
    }

    /** Returns the same call with a header more, or with another value of it. */
    public Call with(String header, String value) {
        Map<String, String> more = new HashMap<>(headers);
        more.put(header, value);
        return new Call(method, path, more, body, repeatable);
    }

    /** Returns the same call for an ERP that only answers a question when it gets it. */
    public Call asQuestion() {
        return new Call(method, path, headers, body, true);
    }

    /** Returns the same call to another path. */
    Call to(String otherPath) {
        return new Call(method, otherPath, headers, body, repeatable);
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
