package org.ledgergate.items.drafts;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ledgergate.items.Fault;
import org.ledgergate.items.InvalidItem;
import org.ledgergate.items.Item;
import org.ledgergate.items.ItemType;
import org.ledgergate.items.content.Content;
import org.ledgergate.items.content.Field;
import org.ledgergate.items.content.Line;
import org.ledgergate.items.rules.Agreement;
import org.ledgergate.items.rules.NamedRecords;
import org.ledgergate.items.tables.ManyItemsTable;
import org.ledgergate.items.tables.NumberKey;
import org.ledgergate.messages.Message;
import org.ledgergate.records.ErpRecord;
import org.ledgergate.records.ErpRecords;
import org.ledgergate.records.KnownRecords;
import org.ledgergate.records.RecordKind;
import org.springframework.stereotype.Component;

/** Reads drafts against what is already known: parents, projects, prime contracts, vendors, cost codes and numbers in use. */
@Component
public class DraftResolver {

    private final ManyItemsTable items;
    private final ErpRecords records;

    public DraftResolver(ManyItemsTable items, ErpRecords records) {
        this.items = items;
        this.records = records;
    }

    /**
     * Reads a draft of an item.
     *
     * @param existing the item as it is so far; empty if it is new
     * @throws InvalidItem with every fault of the draft
     */
    public ReadDraft read(Draft draft, Optional<Item> existing) {
        DraftReader reader = new DraftReader(draft);
        Content written = reader.read();
        Optional<Item> job = ofNumber(ItemType.JOB, "", written.text(Field.PROJECT));
        Optional<Item> parent = draft.type()
                .parent()
                .flatMap(type -> ofNumber(type, written.text(Field.PROJECT), written.text(Field.PARENT)));
        Content bound = bound(written, job, parent);
        KnownRecords known = records.known(NamedRecords.named(List.of(bound)));
        Content content = asTheErpWrites(bound, known);
        List<Fault> faults = new ArrayList<>(reader.faults());
        faults.addAll(recordFaults(
                content,
                known,
                job,
                existing.map(item -> item.text(Field.PROJECT)).orElse("")));
        faults.addAll(parentFaults(parent, content));
        faults.addAll(numberFaults(draft.type(), content, parent, existing));
        if (!faults.isEmpty()) {
            throw new InvalidItem(faults);
        }
        return new ReadDraft(content, parent.map(Item::id));
    }

    private Optional<Item> ofNumber(ItemType type, String project, String number) {
        return number.isEmpty()
                ? Optional.empty()
                : items.ofNumbers(Set.of(NumberKey.of(type, project, number))).stream()
                        .findFirst();
    }

    /** Items of ours are named as they write themselves; what is left open is the parent's vendor. */
    private static Content bound(Content written, Optional<Item> job, Optional<Item> parent) {
        Map<Field, String> fields = new EnumMap<>(Field.class);
        fields.putAll(written.fields());
        job.ifPresent(item -> fields.put(Field.PROJECT, item.text(Field.NUMBER)));
        parent.ifPresent(item -> fields.put(Field.PARENT, item.text(Field.NUMBER)));
        parent.map(item -> item.text(Field.VENDOR))
                .filter(vendor -> !vendor.isEmpty())
                .ifPresent(vendor -> fields.putIfAbsent(Field.VENDOR, vendor));
        return new Content(fields, written.lines());
    }

    private static Content asTheErpWrites(Content bound, KnownRecords known) {
        Map<Field, String> fields = new EnumMap<>(Field.class);
        bound.fields()
                .forEach((field, text) -> fields.put(
                        field,
                        field.names().map(kind -> code(known, kind, text)).orElse(text)));
        return new Content(
                fields,
                bound.lines().stream()
                        .map(line -> line.withCostCode(code(known, RecordKind.COST_CODE, line.costCode())))
                        .toList());
    }

    private static String code(KnownRecords known, RecordKind kind, String written) {
        return known.find(kind, written).map(ErpRecord::code).orElse(written);
    }

    /**
     * Every ERP record that the content names has to be known; an ERP's job also as an item of ours.
     *
     * @param projectBefore the project of the item so far, which it may keep although it is archived now; empty if it is new
     */
    private static List<Fault> recordFaults(
            Content content, KnownRecords known, Optional<Item> job, String projectBefore) {
        String project = content.text(Field.PROJECT);
        String vendor = content.text(Field.VENDOR);
        String primeContract = content.text(Field.PRIME_CONTRACT);
        List<Fault> faults = new ArrayList<>();
        if (!project.isEmpty() && job.isEmpty()) {
            whyNotProject(project, project.equals(projectBefore), known.find(RecordKind.JOB, project))
                    .ifPresent(words -> faults.add(new Fault("/project", "unknown-project", words)));
        }
        if (!vendor.isEmpty() && known.find(RecordKind.VENDOR, vendor).isEmpty()) {
            faults.add(new Fault("/vendor", "unknown-vendor", Message.of("item.vendor-unknown", vendor)));
        }
        if (!primeContract.isEmpty()
                && known.find(RecordKind.PRIME_CONTRACT, primeContract).isEmpty()) {
            faults.add(new Fault(
                    "/primeContract",
                    "unknown-prime-contract",
                    Message.of("item.prime-contract-unknown", primeContract)));
        }
        faults.addAll(costCodeFaults(content.lines(), known));
        return faults;
    }

    private static Optional<Message> whyNotProject(String project, boolean kept, Optional<ErpRecord> job) {
        if (job.isEmpty()) {
            return Optional.of(Message.of("item.project-unknown", project));
        }
        return switch (job.get().stage()) {
            case READY -> Optional.of(Message.of("master.job.new", project));
            case ARCHIVED -> kept ? Optional.empty() : Optional.of(Message.of("master.job.archived", project));
            case SYNCED -> Optional.empty();
        };
    }

    private static List<Fault> costCodeFaults(List<Line> lines, KnownRecords known) {
        List<Fault> faults = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String code = lines.get(i).costCode();
            if (!code.isEmpty()
                    && known.find(RecordKind.COST_CODE, code)
                            .filter(ErpRecord::active)
                            .isEmpty()) {
                faults.add(new Fault(
                        "/lines/" + i + "/costCode", "unknown-cost-code", Message.of("item.cost-code-unknown", code)));
            }
        }
        return faults;
    }

    private static List<Fault> parentFaults(Optional<Item> parent, Content content) {
        if (parent.isPresent()) {
            return Agreement.faults(content, parent.get(), "differs-from-parent");
        }
        String number = content.text(Field.PARENT);
        return number.isEmpty()
                ? List.of()
                : List.of(new Fault(
                        "/parent",
                        "missing-parent",
                        Message.of("item.commitment-unknown", number, content.text(Field.PROJECT))));
    }

    private List<Fault> numberFaults(ItemType type, Content content, Optional<Item> parent, Optional<Item> existing) {
        return items.ofNumbers(Set.of(NumberKey.of(type, content, parent.map(Item::id)))).stream()
                .map(Item::id)
                .filter(holder ->
                        existing.map(item -> !item.id().equals(holder)).orElse(true))
                .map(holder -> new Fault(
                        "/number",
                        "number-taken",
                        Message.of("item.number-in-use", content.text(Field.NUMBER), holder)))
                .toList();
    }
}
