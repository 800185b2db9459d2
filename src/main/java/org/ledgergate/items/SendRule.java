package org.ledgergate.items;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.ledgergate.messages.Message;
import org.ledgergate.records.ErpRecord;
import org.ledgergate.records.RecordKind;

/**
 * One condition for sending; each answers everything that fails it, in words that say what to do.
 *
 * <p>Source: rule R1 in src/docs/rules.md.
 */
enum SendRule {
    NAME_PRESENT(
            "name-present",
            candidate -> candidate.item().text(Field.TITLE).isBlank()
                    ? fault("/title", Message.of("Give the job a name."))
                    : List.of()),

    STATUS_READY("status-ready", candidate -> {
        Item item = candidate.item();
        return item.type().readyStatuses().contains(item.text(Field.STATUS))
                ? List.of()
                : fault(
                        "/status",
                        Message.of(
                                "Set the status to {0}; it is {1}.",
                                anyOf(item.type().readyStatuses()), new Option(item.text(Field.STATUS))));
    }),

    VENDOR_LINKED("vendor-linked", candidate -> {
        String vendor = candidate.item().text(Field.VENDOR);
        if (vendor.isEmpty()) {
            return fault("/vendor", Message.of("Choose the vendor, one that the ERP has."));
        }
        return unlessUsable(
                "/vendor",
                candidate.records().find(RecordKind.VENDOR, vendor),
                Message.of("Vendor {0} is not in the ERP; choose one that is, or refresh the vendors.", vendor),
                Message.of("Vendor {0} waits to be added from the ERP; add it under Vendors.", vendor),
                Message.of("Vendor {0} is archived; restore it under Vendors, or choose another.", vendor),
                Message.of("Vendor {0} is no longer active in the ERP; choose another.", vendor));
    }),

    LINE_WITH_COST_CODE(
            "line-with-cost-code",
            candidate -> candidate.item().content().lines().stream()
                            .anyMatch(line -> !line.costCode().isEmpty())
                    ? List.of()
                    : fault("/lines", Message.of("Give at least one schedule-of-values line an ERP cost code."))),

    /** A commitment that is not in the ERP yet is waited for; only one that never will be there stops the send. */
    PARENT_KNOWN("parent-known", candidate -> {
        String number = candidate.item().text(Field.PARENT);
        Optional<Item> parent = candidate.parent();
        if (parent.isEmpty()) {
            return fault("/parent", Message.of("Commitment {0} is unknown; create it first.", number));
        }
        return parent.get().state() == ItemState.VOID
                ? fault("/parent", Message.of("Commitment {0} was given up; choose another.", number))
                : List.of();
    }),

    PRIME_CONTRACT_KNOWN("prime-contract-known", candidate -> {
        String code = candidate.item().text(Field.PRIME_CONTRACT);
        return unlessUsable(
                "/primeContract",
                candidate.records().find(RecordKind.PRIME_CONTRACT, code),
                Message.of(
                        "Prime contract {0} is not in the ERP; choose one that is, or refresh the prime contracts.",
                        code),
                Message.of("Prime contract {0} waits to be added from the ERP; add it under Prime contracts.", code),
                Message.of(
                        "Prime contract {0} is archived; restore it under Prime contracts, or choose another.", code),
                Message.of("Prime contract {0} is no longer active in the ERP; choose another.", code));
    }),

    DATE_FILLED(
            "date-filled",
            candidate -> candidate.item().text(Field.DATE).isEmpty()
                    ? fault("/date", Message.of("Fill in the date."))
                    : List.of()),

    FITS_THE_ERP("fits-the-erp", candidate -> {
        if (!candidate.limits().taken()) {
            return fault(
                    "/type",
                    Message.of(
                            "The ERP takes no {0} from here; they are kept there by hand.",
                            candidate.item().type().box()));
        }
        List<Fault> misfits = new ArrayList<>();
        candidate.limits().required().stream()
                .filter(field -> candidate.item().text(field).isBlank())
                .sorted()
                .forEach(field -> misfits.addAll(
                        fault("/" + field.key(), Message.of("Fill in {0}: the ERP takes no item without it.", field))));
        if (candidate.limits().linesRequired()
                && candidate.item().content().lines().isEmpty()) {
            misfits.addAll(fault("/lines", Message.of("Add at least one line: the ERP posts only what is on lines.")));
        }
        candidate
                .limits()
                .byField()
                .forEach((field, limit) -> limit.stops(field, candidate.item().text(field))
                        .ifPresent(why -> misfits.addAll(fault("/" + field.key(), why))));
        return misfits;
    });

    /** What the ERP has. */
    interface Known {

        Optional<ErpRecord> find(RecordKind kind, String code);
    }

    /** What a rule looks at: the item, the commitment that it belongs to, and what the ERP has and can hold. */
    record Candidate(Item item, Optional<Item> parent, Known records, Limits limits) {

        /** Answers every way in which it fails a rule of its type. */
        List<Fault> failing() {
            return item.type().sendRules().stream()
                    .flatMap(rule -> rule.failing(this).stream())
                    .toList();
        }
    }

    private final String code;
    private final Function<Candidate, List<Fault>> failing;

    SendRule(String code, Function<Candidate, List<Fault>> failing) {
        this.code = code;
        this.failing = failing;
    }

    /** Answers every way in which the candidate fails this rule; empty if it holds. */
    List<Fault> failing(Candidate candidate) {
        return failing.apply(candidate).stream()
                .map(fault -> new Fault(fault.pointer(), code, fault.message()))
                .toList();
    }

    /** Answers nothing for a record that items can use, and else the one of the messages that says what it is instead. */
    private static List<Fault> unlessUsable(
            String pointer,
            Optional<ErpRecord> known,
            Message unknown,
            Message waiting,
            Message archived,
            Message gone) {
        if (known.isEmpty()) {
            return fault(pointer, unknown);
        }
        return switch (known.get().stage()) {
            case READY -> fault(pointer, waiting);
            case ARCHIVED -> fault(pointer, archived);
            case SYNCED -> known.get().active() ? List.of() : fault(pointer, gone);
        };
    }

    private static List<Fault> fault(String pointer, Message message) {
        return List.of(new Fault(pointer, "", message));
    }

    private static Message anyOf(Set<String> codes) {
        return codes.stream()
                .sorted()
                .map(code -> Message.just(new Option(code)))
                .reduce((some, other) -> Message.of("{0} or {1}", some, other))
                .orElseThrow();
    }
}
