package org.ledgergate.connectors.sandbox;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.ledgergate.items.ItemType;

/** The ids that the sandbox gives: SBX-C-000123 for a record, SBX-C-000123-004 for its fourth line. */
class SandboxIds {

    private static final Pattern RECORD = Pattern.compile("SBX-["
            + Arrays.stream(ItemType.values()).map(SandboxIds::letter).collect(Collectors.joining())
            + "]-(\\d{6,18})");

    private SandboxIds() {}

    static String of(ItemType type, long record) {
        return "SBX-%s-%06d".formatted(letter(type), record);
    }

    private static String letter(ItemType type) {
        return switch (type) {
            case JOB -> "J";
            case COMMITMENT -> "C";
            case COMMITMENT_CHANGE_ORDER -> "V";
            case SUBCONTRACTOR_INVOICE -> "I";
            case PRIME_CONTRACT_CHANGE_ORDER -> "P";
        };
    }

    /** Returns the ids of a record's lines, by their position counted from 1. */
    static Map<Integer, String> ofLines(String erpId, int lines) {
        Map<Integer, String> ids = new TreeMap<>();
        for (int position = 1; position <= lines; position++) {
            ids.put(position, "%s-%03d".formatted(erpId, position));
        }
        return ids;
    }

    /** Returns the record that an id names; empty if it is no id of ours. */
    static Optional<Long> record(String erpId) {
        Matcher id = RECORD.matcher(erpId);
        return id.matches() ? Optional.of(Long.parseLong(id.group(1))) : Optional.empty();
    }
}
