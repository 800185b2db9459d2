package org.ledgergate.tool;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What people type into the forms of an answer. */
public class TypedFields {

    private static final String PREFIX = "extra_";

    private TypedFields() {}

    /** Returns the ERP's fields in a form, by the connector's names. */
    public static Map<String, String> ofErp(Map<String, String> form) {
        Map<String, String> fields = new HashMap<>();
        form.forEach((name, value) -> {
            if (name.startsWith(PREFIX)) {
                fields.put(name.substring(PREFIX.length()), value.strip());
            }
        });
        return fields;
    }

    /** Returns what somebody wrote, to be shown when it came too late: the reason, and each field that the ERP asks for. */
    public static List<String> wrote(Map<String, String> form) {
        List<String> wrote = new ArrayList<>();
        wrote.add(reason(form));
        new TreeMap<>(ofErp(form)).forEach((name, value) -> wrote.add(value.isEmpty() ? "" : name + ": " + value));
        wrote.removeIf(String::isBlank);
        return wrote;
    }

    /** Returns the reason that is given: what is typed, or else the recent one that is chosen; empty if neither. */
    public static String reason(Map<String, String> form) {
        String typed = form.getOrDefault("reason", "");
        return typed.isBlank() ? form.getOrDefault("recent", "") : typed;
    }
}
