package org.ledgergate.tool;

import java.util.HashMap;
import java.util.Map;

/** What people type into the fields that the ERP asks for. */
public class TypedFields {

    private static final String PREFIX = "extra_";

    private TypedFields() {}

    /** Answers the ERP's fields in a form, by the connector's names. */
    public static Map<String, String> ofErp(Map<String, String> form) {
        Map<String, String> fields = new HashMap<>();
        form.forEach((name, value) -> {
            if (name.startsWith(PREFIX)) {
                fields.put(name.substring(PREFIX.length()), value.strip());
            }
        });
        return fields;
    }
}
