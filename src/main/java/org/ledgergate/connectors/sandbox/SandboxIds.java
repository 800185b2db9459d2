package org.ledgergate.connectors.sandbox;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ledgergate.items.ItemType;

/** The ids that the sandbox gives: SBX-C-000123 for a record, SBX-C-000123-004 for its fourth line. */
class SandboxIds {

    private static final Map<ItemType, String> LETTERS = Map.of(
            ItemType.JOB, "J",
            ItemType.COMMITMENT, "C",
            ItemType.COMMITMENT_CHANGE_ORDER, "V",
            ItemType.SUBCONTRACTOR_INVOICE, "I",
            ItemType.PRIME_CONTRACT_CHANGE_ORDER, "P");

    private static final Pattern RECORD = Pattern.compile("SBX-[JCVIP]-(\\d{6,18})");

    private SandboxIds() {}

    static String of(ItemType type, long record) {
        return "SBX-%s-%06d".formatted(LETTERS.get(type), record);
    }

    /** Answers the ids of a record's lines, by their position counted from 1. */
    static Map<Integer, String> ofLines(String erpId, int lines) {
        Map<Integer, String> ids = new TreeMap<>();
        for (int position = 1; position <= lines; position++) {
            ids.put(position, "%s-%03d".formatted(erpId, position));
        }
        return ids;
    }

    /** Answers the record that an id names; empty if it is no id of ours. */
    static Optional<Long> record(String erpId) {
        Matcher id = RECORD.matcher(erpId);
        return id.matches() ? Optional.of(Long.parseLong(id.group(1))) : Optional.empty();
    }
}
