package org.ledgergate.items.rules;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ledgergate.items.ItemType;
import org.ledgergate.items.content.Content;
import org.ledgergate.messages.Message;
import org.ledgergate.records.ErpRecord;
import org.ledgergate.records.RecordKind;

/** The ERP's records that items name, and why one cannot be used. Source: R40. */
public class NamedRecords {

    private NamedRecords() {}

    /** Returns all codes that the contents name, by kind of record; every field and every line is looked at. */
    public static Map<RecordKind, Set<String>> named(List<Content> contents) {
        Map<RecordKind, Set<String>> named = new EnumMap<>(RecordKind.class);
        for (Content content : contents) {
            content.fields().forEach((field, text) -> field.names().ifPresent(kind -> add(named, kind, text)));
            content.lines().forEach(line -> add(named, RecordKind.COST_CODE, line.costCode()));
        }
        return named;
    }

    private static void add(Map<RecordKind, Set<String>> named, RecordKind kind, String code) {
        if (!code.isEmpty()) {
            named.computeIfAbsent(kind, some -> new HashSet<>()).add(code);
        }
    }

    /** Returns the conditions by which all that a type's items name is usable. */
    public static Set<SendRule> rules(ItemType type) {
        Set<SendRule> rules = EnumSet.noneOf(SendRule.class);
        type.fields().stream().flatMap(field -> field.names().stream()).forEach(kind -> rules.add(rule(kind)));
        if (type.hasLines()) {
            rules.add(rule(RecordKind.COST_CODE));
        }
        return rules;
    }

    private static SendRule rule(RecordKind kind) {
        return switch (kind) {
            case JOB -> SendRule.PROJECT_KNOWN;
            case VENDOR -> SendRule.VENDOR_LINKED;
            case PRIME_CONTRACT -> SendRule.PRIME_CONTRACT_KNOWN;
            case COST_CODE -> SendRule.COST_CODES_KNOWN;
        };
    }

    /** Returns what to do about a record that no item can use now; empty if it can be used. */
    static Optional<Message> whyUnusable(RecordKind kind, String code, Optional<ErpRecord> known) {
        if (known.isEmpty()) {
            return Optional.of(unknown(kind, code));
        }
        return switch (known.get().stage()) {
            case READY -> Optional.of(ready(kind, code));
            case ARCHIVED -> Optional.of(archived(kind, code));
            case SYNCED -> known.get().active() ? Optional.empty() : Optional.of(gone(kind, code));
        };
    }

    private static Message unknown(RecordKind kind, String code) {
        return switch (kind) {
            case VENDOR -> Message.of("master.vendor.unknown", code);
            case COST_CODE -> Message.of("master.cost-code.unknown", code);
            case JOB -> Message.of("master.job.unknown", code);
            case PRIME_CONTRACT -> Message.of("master.prime-contract.unknown", code);
        };
    }

    private static Message ready(RecordKind kind, String code) {
        return switch (kind) {
            case VENDOR -> Message.of("master.vendor.new", code);
            case COST_CODE -> Message.of("master.cost-code.new", code);
            case JOB -> Message.of("master.job.new", code);
            case PRIME_CONTRACT -> Message.of("master.prime-contract.new", code);
        };
    }

    private static Message archived(RecordKind kind, String code) {
        return switch (kind) {
            case VENDOR -> Message.of("master.vendor.archived", code);
            case COST_CODE -> Message.of("master.cost-code.archived", code);
            case JOB -> Message.of("master.job.archived", code);
            case PRIME_CONTRACT -> Message.of("master.prime-contract.archived", code);
        };
    }

    private static Message gone(RecordKind kind, String code) {
        return switch (kind) {
            case VENDOR -> Message.of("master.vendor.inactive", code);
            case COST_CODE -> Message.of("master.cost-code.inactive", code);
            case JOB -> Message.of("master.job.inactive", code);
            case PRIME_CONTRACT -> Message.of("master.prime-contract.inactive", code);
        };
    }
}
