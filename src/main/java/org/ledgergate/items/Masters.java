package org.ledgergate.items;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ledgergate.messages.Message;
import org.ledgergate.records.ErpRecord;
import org.ledgergate.records.RecordKind;

/** The ERP's records that items name, and why one cannot be used. Source: R40. */
class Masters {

    private Masters() {}

    /** Returns all codes that the contents name, by kind of record; every field and every line is looked at. */
    static Map<RecordKind, Set<String>> named(List<Content> contents) {
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
    static Set<SendRule> rules(ItemType type) {
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
            case VENDOR ->
                Message.of("Vendor {0} is not in the ERP; choose one that is, or refresh the vendors.", code);
            case COST_CODE ->
                Message.of("Cost code {0} is not in the ERP; choose one that is, or sync the cost codes.", code);
            case JOB -> Message.of("Project {0} is not in the ERP; choose one that is, or refresh the jobs.", code);
            case PRIME_CONTRACT ->
                Message.of(
                        "Prime contract {0} is not in the ERP; choose one that is, or refresh the prime contracts.",
                        code);
        };
    }

    private static Message ready(RecordKind kind, String code) {
        return switch (kind) {
            case VENDOR -> Message.of("Vendor {0} waits to be added from the ERP; add it under Vendors.", code);
            case COST_CODE ->
                Message.of("Cost code {0} waits to be added from the ERP; add it under Cost codes.", code);
            case JOB -> Message.of("Project {0} waits to be added from the ERP; add it under Jobs.", code);
            case PRIME_CONTRACT ->
                Message.of("Prime contract {0} waits to be added from the ERP; add it under Prime contracts.", code);
        };
    }

    private static Message archived(RecordKind kind, String code) {
        return switch (kind) {
            case VENDOR -> Message.of("Vendor {0} is archived; restore it under Vendors, or choose another.", code);
            case COST_CODE ->
                Message.of("Cost code {0} is archived; restore it under Cost codes, or choose another.", code);
            case JOB -> Message.of("Project {0} is archived; restore it under Jobs, or choose another.", code);
            case PRIME_CONTRACT ->
                Message.of(
                        "Prime contract {0} is archived; restore it under Prime contracts, or choose another.", code);
        };
    }

    private static Message gone(RecordKind kind, String code) {
        return switch (kind) {
            case VENDOR -> Message.of("Vendor {0} is no longer active in the ERP; choose another.", code);
            case COST_CODE -> Message.of("Cost code {0} is no longer active in the ERP; choose another.", code);
            case JOB -> Message.of("Project {0} is no longer active in the ERP; choose another.", code);
            case PRIME_CONTRACT ->
                Message.of("Prime contract {0} is no longer active in the ERP; choose another.", code);
        };
    }
}
