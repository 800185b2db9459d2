package org.ledgergate.api.problems;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A problem document (RFC 9457).
 *
 * @param detail what is wrong this time, in words
 * @param members what else there is to say, by the names of the contract
 */
record Problem(ProblemType type, String detail, Map<String, Object> members) {

    static Problem of(ProblemType type, String detail) {
        return new Problem(type, detail, Map.of());
    }

    static Problem of(ProblemType type, String detail, String member, Object value) {
        return new Problem(type, detail, Map.of(member, value));
    }

    static Problem withFaults(ProblemType type, List<?> faults) {
        return of(
                type,
                faults.size() == 1 ? "There is one fault." : "There are " + faults.size() + " faults.",
                "faults",
                faults);
    }

    /** @param instance the address that was asked */
    Map<String, Object> document(String instance) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("type", type.uri());
        document.put("title", type.title());
        document.put("status", type.status().value());
        document.put("detail", detail);
        document.put("instance", instance);
        document.putAll(members);
        return document;
    }
}
