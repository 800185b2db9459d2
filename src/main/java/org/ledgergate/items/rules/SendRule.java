package org.ledgergate.items.rules;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.ledgergate.items.Fault;
import org.ledgergate.items.Item;
import org.ledgergate.items.ItemState;
import org.ledgergate.items.content.ChoiceValue;
import org.ledgergate.items.content.Field;
import org.ledgergate.items.content.Line;
import org.ledgergate.messages.Message;
import org.ledgergate.records.ErpRecord;
import org.ledgergate.records.RecordKind;
import org.ledgergate.records.RecordStage;

/**
 * One condition for sending; each returns everything that fails it, in words that say what to do. Failing ones are listed in this
 * order.
 *
 * <p>Source: rule R1 in src/docs/rules.md.
 */
public enum SendRule {
    NAME_PRESENT(
            "name-present",
            candidate -> candidate.item().text(Field.TITLE).isBlank()
                    ? fault("/title", Message.of("send.name-the-job"))
                    : List.of()),

    /** A commitment that is not in the ERP yet is waited for; only one that never will be there stops the send. */
    PARENT_KNOWN("parent-known", candidate -> {
        String number = candidate.item().text(Field.PARENT);
        Optional<Item> parent = candidate.parent();
        if (parent.isEmpty()) {
            return fault("/parent", Message.of("send.commitment-unknown", number));
        }
        return parent.get().state() == ItemState.VOID
                ? fault("/parent", Message.of("send.commitment-void", number))
                : List.of();
    }),

    PARENT_AGREES(
            "parent-agrees",
            candidate -> candidate
                    .parent()
                    .map(parent -> Agreement.faults(candidate.item().content(), parent, ""))
                    .orElse(List.of())),

    PRIME_CONTRACT_KNOWN(
            "prime-contract-known",
            candidate -> unlessUsable(
                    "/primeContract",
                    RecordKind.PRIME_CONTRACT,
                    candidate.item().text(Field.PRIME_CONTRACT),
                    candidate)),

    STATUS_READY("status-ready", candidate -> {
        Item item = candidate.item();
        return item.type().readyStatuses().contains(item.text(Field.STATUS))
                ? List.of()
                : fault(
                        "/status",
                        Message.of(
                                "send.status",
                                anyOf(item.type().readyStatuses()),
                                new ChoiceValue(item.text(Field.STATUS))));
    }),

    DATE_FILLED(
            "date-filled",
            candidate ->
                    candidate.item().text(Field.DATE).isEmpty() ? fault("/date", Message.of("send.date")) : List.of()),

    /** The ERP's own job, or one of ours: if that is not in the ERP yet, it is waited for. */
    PROJECT_KNOWN("project-known", candidate -> {
        String project = candidate.item().text(Field.PROJECT);
        Optional<ErpRecord> known = candidate.records().find(RecordKind.JOB, project);
        boolean ours = candidate.job().isPresent()
                && known.filter(job -> job.stage() != RecordStage.READY).isEmpty();
        return ours ? List.of() : unlessUsable("/project", RecordKind.JOB, project, known);
    }),

    VENDOR_LINKED("vendor-linked", candidate -> {
        String vendor = candidate.vendor();
        if (!vendor.isEmpty()) {
            return unlessUsable("/vendor", RecordKind.VENDOR, vendor, candidate);
        }
        return candidate.item().type().parent().isPresent() ? List.of() : fault("/vendor", Message.of("send.vendor"));
    }),

    LINE_WITH_COST_CODE(
            "line-with-cost-code",
            candidate -> candidate.item().content().lines().stream()
                            .anyMatch(line -> !line.costCode().isEmpty())
                    ? List.of()
                    : fault("/lines", Message.of("send.cost-code"))),

    COST_CODES_KNOWN("cost-code-known", candidate -> {
        List<Line> lines = candidate.item().content().lines();
        return IntStream.range(0, lines.size())
                .filter(i -> !lines.get(i).costCode().isEmpty())
                .boxed()
                .flatMap(i ->
                        unlessUsable(
                                "/lines/" + i + "/costCode",
                                RecordKind.COST_CODE,
                                lines.get(i).costCode(),
                                candidate)
                                .stream())
                .toList();
    }),

    INVOICE_NUMBER_UNIQUE(
            "invoice-number-unique",
            candidate -> candidate.limits().numbersUniqueForVendor()
                    ? candidate.sameNumber().stream()
                            .flatMap(other -> fault(
                                    "/number",
                                    Message.of(
                                            "send.same-invoice",
                                            candidate.vendor(),
                                            other.text(Field.NUMBER),
                                            other.text(Field.PARENT),
                                            other.lifecycle().state()))
                                    .stream())
                            .toList()
                    : List.of()),

    FITS_THE_ERP("fits-the-erp", candidate -> {
        if (!candidate.limits().taken()) {
            return fault(
                    "/type",
                    Message.of("send.type-not-taken", candidate.item().type().box()));
        }
        List<Fault> misfits = new ArrayList<>();
        candidate.limits().required().stream()
                .filter(field -> candidate.item().text(field).isBlank())
                .sorted()
                .forEach(field -> misfits.addAll(fault("/" + field.key(), Message.of("send.field-needed", field))));
        if (candidate.limits().linesRequired()
                && candidate.item().content().lines().isEmpty()) {
            misfits.addAll(fault("/lines", Message.of("send.line-needed")));
        }
        candidate
                .limits()
                .byField()
                .forEach((field, limit) -> limit.violation(
                                field, candidate.item().text(field))
                        .ifPresent(why -> misfits.addAll(fault("/" + field.key(), why))));
        return misfits;
    });

    /** By these a child and its commitment belong together. */
    public static final Set<SendRule> OF_THE_PARENT = EnumSet.of(PARENT_KNOWN, PARENT_AGREES);

    private final String code;
    private final Function<Candidate, List<Fault>> failing;

    SendRule(String code, Function<Candidate, List<Fault>> failing) {
        this.code = code;
        this.failing = failing;
    }

    /** Returns every way in which the candidate fails this rule; empty if it holds. */
    List<Fault> failing(Candidate candidate) {
        return failing.apply(candidate).stream()
                .map(fault -> new Fault(fault.pointer(), code, fault.message()))
                .toList();
    }

    private static List<Fault> unlessUsable(String pointer, RecordKind kind, String code, Candidate candidate) {
        return unlessUsable(pointer, kind, code, candidate.records().find(kind, code));
    }

    private static List<Fault> unlessUsable(String pointer, RecordKind kind, String code, Optional<ErpRecord> known) {
        return NamedRecords.whyUnusable(kind, code, known).stream()
                .map(why -> new Fault(pointer, "", why))
                .toList();
    }

    private static List<Fault> fault(String pointer, Message message) {
        return List.of(new Fault(pointer, "", message));
    }

    private static Message anyOf(Set<String> codes) {
        return codes.stream()
                .sorted()
                .map(code -> Message.just(new ChoiceValue(code)))
                .reduce((some, other) -> Message.of("list.or", some, other))
                .orElseThrow();
    }
}
