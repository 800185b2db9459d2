package org.ledgergate.items;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.ledgergate.messages.Message;
import org.ledgergate.records.ErpRecord;
import org.ledgergate.records.ErpRecords;
import org.ledgergate.records.RecordKind;
import org.springframework.stereotype.Component;

/** Reads drafts against what is already known: parents, projects, prime contracts, vendors, cost codes and numbers in use. */
@Component
class References {

    private final ItemTable items;
    private final ErpRecords records;

    References(ItemTable items, ErpRecords records) {
        this.items = items;
        this.records = records;
    }

    ErpRecords records() {
        return records;
    }

    Optional<Item> parent(ItemType type, Map<Field, String> fields) {
        return type.parent()
                .flatMap(parent -> items.ofNumber(
                        parent, fields.getOrDefault(Field.PROJECT, ""), fields.getOrDefault(Field.PARENT, "")));
    }

    /** @throws InvalidItem with every fault of the draft of a new item */
    Content read(Draft draft) {
        return read(draft, Optional.empty());
    }

    /** @throws InvalidItem with every fault of the draft of an item that exists */
    Content read(Draft draft, Item existing) {
        return read(draft, Optional.of(existing));
    }

    private Content read(Draft draft, Optional<Item> existing) {
        DraftReader reader = new DraftReader(draft);
        Content content = reader.read();
        List<Fault> faults = new ArrayList<>(reader.faults());
        Optional<Item> parent = parent(draft.type(), content.fields());
        Content complete = parent.map(item -> withVendorOf(item, content)).orElse(content);
        faults.addAll(recordFaults(
                complete, existing.map(item -> item.text(Field.PROJECT)).orElse("")));
        if (draft.type().parent().isPresent()) {
            faults.addAll(parentFaults(parent, complete));
        }
        faults.addAll(numberFaults(draft.type(), complete, existing));
        if (!faults.isEmpty()) {
            throw new InvalidItem(faults);
        }
        return complete;
    }

    private static Content withVendorOf(Item parent, Content content) {
        Map<Field, String> fields = new EnumMap<>(Field.class);
        fields.putAll(content.fields());
        if (!parent.text(Field.VENDOR).isEmpty()) {
            fields.putIfAbsent(Field.VENDOR, parent.text(Field.VENDOR));
        }
        return new Content(fields, content.lines());
    }

    /**
     * Every ERP record that the content names has to be known; an ERP's job also as an item of ours.
     *
     * @param projectBefore the project of the item so far, which it may keep although it is archived now; empty if it is new
     */
    private List<Fault> recordFaults(Content content, String projectBefore) {
        String project = content.text(Field.PROJECT);
        String vendor = content.text(Field.VENDOR);
        String primeContract = content.text(Field.PRIME_CONTRACT);
        Set<String> costCodes = content.lines().stream()
                .map(Line::costCode)
                .filter(code -> !code.isEmpty())
                .collect(Collectors.toSet());
        Set<ErpRecord> known = records.known(Map.of(
                RecordKind.JOB, named(project),
                RecordKind.VENDOR, named(vendor),
                RecordKind.PRIME_CONTRACT, named(primeContract),
                RecordKind.COST_CODE, costCodes));
        List<Fault> faults = new ArrayList<>();
        if (!project.isEmpty() && items.ofNumber(ItemType.JOB, "", project).isEmpty()) {
            whyNotProject(project, project.equals(projectBefore), known)
                    .ifPresent(words -> faults.add(new Fault("/project", "unknown-project", words)));
        }
        if (!vendor.isEmpty() && codes(known, RecordKind.VENDOR).isEmpty()) {
            faults.add(new Fault(
                    "/vendor", "unknown-vendor", Message.of("The ERP has no vendor with the code {0}.", vendor)));
        }
        if (!primeContract.isEmpty() && codes(known, RecordKind.PRIME_CONTRACT).isEmpty()) {
            faults.add(new Fault(
                    "/primeContract",
                    "unknown-prime-contract",
                    Message.of("The ERP has no prime contract with the code {0}.", primeContract)));
        }
        faults.addAll(costCodeFaults(
                content.lines(),
                codes(known.stream().filter(ErpRecord::active).collect(Collectors.toSet()), RecordKind.COST_CODE)));
        return faults;
    }

    private static Optional<Message> whyNotProject(String project, boolean kept, Set<ErpRecord> known) {
        Optional<ErpRecord> job =
                known.stream().filter(erp -> erp.kind() == RecordKind.JOB).findFirst();
        if (job.isEmpty()) {
            return Optional.of(Message.of("No job has the number {0}.", project));
        }
        return switch (job.get().stage()) {
            case READY ->
                Optional.of(Message.of("Project {0} waits to be added from the ERP; add it under Jobs.", project));
            case ARCHIVED ->
                kept
                        ? Optional.empty()
                        : Optional.of(Message.of(
                                "Project {0} is archived; restore it under Jobs, or choose another.", project));
            case SYNCED -> Optional.empty();
        };
    }

    private static List<Fault> costCodeFaults(List<Line> lines, Set<String> known) {
        List<Fault> faults = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String code = lines.get(i).costCode();
            if (!code.isEmpty() && !known.contains(code)) {
                faults.add(new Fault(
                        "/lines/" + i + "/costCode",
                        "unknown-cost-code",
                        Message.of("Cost code {0} is not in the ERP.", code)));
            }
        }
        return faults;
    }

    private static Set<String> named(String code) {
        return code.isEmpty() ? Set.of() : Set.of(code);
    }

    private static Set<String> codes(Set<ErpRecord> records, RecordKind kind) {
        return records.stream()
                .filter(erp -> erp.kind() == kind)
                .map(ErpRecord::code)
                .collect(Collectors.toSet());
    }

    private static List<Fault> parentFaults(Optional<Item> parent, Content content) {
        String number = content.text(Field.PARENT);
        if (parent.isEmpty()) {
            return number.isEmpty()
                    ? List.of()
                    : List.of(new Fault(
                            "/parent",
                            "missing-parent",
                            Message.of(
                                    "Commitment {0} does not exist in project {1}.",
                                    number, content.text(Field.PROJECT))));
        }
        List<Fault> faults = new ArrayList<>();
        for (Field shared : List.of(Field.CURRENCY, Field.VENDOR)) {
            String theirs = parent.get().text(shared);
            if (!content.text(shared).isEmpty() && !theirs.isEmpty() && !theirs.equals(content.text(shared))) {
                faults.add(new Fault(
                        "/" + shared.key(),
                        "differs-from-parent",
                        Message.of("{0} must be {1}, as on commitment {2}.", shared, theirs, number)));
            }
        }
        return faults;
    }

    private List<Fault> numberFaults(ItemType type, Content content, Optional<Item> existing) {
        return items.holderOfNumber(NumberKey.of(type, content))
                .filter(holder ->
                        existing.map(item -> !item.id().equals(holder)).orElse(true))
                .map(holder -> List.of(new Fault(
                        "/number",
                        "number-taken",
                        Message.of("Number {0} is in use by item {1}.", content.text(Field.NUMBER), holder))))
                .orElse(List.of());
    }
}
