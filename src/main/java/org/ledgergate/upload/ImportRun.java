package org.ledgergate.upload;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.ledgergate.access.Person;
import org.ledgergate.items.Fault;
import org.ledgergate.items.InvalidItem;
import org.ledgergate.items.Item;
import org.ledgergate.items.ItemId;
import org.ledgergate.items.Items;
import org.ledgergate.items.Source;
import org.ledgergate.items.content.Difference;
import org.ledgergate.items.content.Field;
import org.ledgergate.items.drafts.Draft;
import org.ledgergate.messages.Message;
import org.ledgergate.process.SendToErp;
import org.ledgergate.records.Identifier;
import org.ledgergate.upload.ImportedItem.Effect;

/** One file on its way in, within one transaction: each item by the rules that hold for it alone, every fault collected. */
class ImportRun {

    private static final Set<String> REFERENCES = Set.of("missing-parent", "unknown-project");

    private final Person by;
    private final ItemBodies bodies;
    private final Items items;
    private final SendToErp sendToErp;
    private final Predicate<Item> asSeen;
    private final List<ImportedItem> done = new ArrayList<>();
    private final List<LineFault> faults = new ArrayList<>();
    private final Map<Source, Long> lineOfSource = new HashMap<>();
    private final Map<ItemId, Long> lineOfCreated = new HashMap<>();
    private final Set<String> refusedNumbers = new HashSet<>();

    /** @param asSeen whether an item that would be updated is still as the person saw it */
    ImportRun(Person by, ItemBodies bodies, Items items, SendToErp sendToErp, Predicate<Item> asSeen) {
        this.by = by;
        this.bodies = bodies;
        this.items = items;
        this.sendToErp = sendToErp;
        this.asSeen = asSeen;
    }

    /**
     * Returns what was done, line by line.
     *
     * @throws InvalidFile with every fault; then the transaction has to be rolled back
     */
    List<ImportedItem> run(String text, FileKind kind) {
        List<FileItem> entries = new ArrayList<>(kind.read(text, bodies, faults));
        if (entries.isEmpty() && faults.isEmpty()) {
            throw InvalidFile.at(1, "empty", Message.of("upload.no-item"));
        }
        entries.sort(Comparator.comparingInt(FileItem::rank));
        entries.stream()
                .takeWhile(entry -> faults.size() <= InvalidFile.MOST_FAULTS)
                .forEach(this::take);
        if (!faults.isEmpty()) {
            throw new InvalidFile(faults);
        }
        done.sort(Comparator.comparingLong(ImportedItem::line));
        return List.copyOf(done);
    }

    private void take(FileItem entry) {
        try {
            Draft draft = bodies.draft(entry.body());
            requireFirst(draft.source(), entry.line());
            done.add(items.ofSource(draft.source())
                    .map(there -> update(entry, draft, items.lock(there.id())))
                    .orElseGet(() -> create(entry, draft)));
        } catch (InvalidItem invalid) {
            invalid.faults().stream()
                    .filter(fault -> !follows(entry, fault))
                    .forEach(fault -> faults.add(entry.fault(withLine(fault))));
            refusedNumbers.add(
                    Identifier.key(entry.body().path(Field.NUMBER.key()).asText()));
        }
    }

    private void requireFirst(Source source, long line) {
        Long other = lineOfSource.putIfAbsent(source, line);
        if (other != null) {
            throw refusal("/sourceId", "repeated", Message.of("upload.source-twice", other));
        }
    }

    /** That an item of the same file was refused is the fault of its line, and not of those that refer to it. */
    private boolean follows(FileItem entry, Fault fault) {
        return REFERENCES.contains(fault.code())
                && refusedNumbers.contains(
                        Identifier.key(entry.body().at(fault.pointer()).asText()));
    }

    private ImportedItem create(FileItem entry, Draft draft) {
        Item created = sendToErp.create(by, draft);
        lineOfCreated.put(created.id(), entry.line());
        return imported(entry, Effect.CREATED, created, created.version(), List.of());
    }

    private ImportedItem update(FileItem entry, Draft draft, Item before) {
        if (before.type() != draft.type()) {
            throw refusal("/type", "locked", Message.of("upload.source-of-other-type", before.named()));
        }
        Item after = sendToErp.correct(by, before.id(), draft);
        List<Difference> changes = after.content().since(before.content());
        if (changes.isEmpty()) {
            return imported(entry, Effect.UNCHANGED, after, before.version(), changes);
        }
        if (!asSeen.test(before)) {
            throw refusal("", "changed-meanwhile", Message.of("upload.changed-since", before.named()));
        }
        return imported(entry, Effect.UPDATED, after, before.version(), changes);
    }

    private static InvalidItem refusal(String pointer, String code, Message message) {
        return new InvalidItem(List.of(new Fault(pointer, code, message)));
    }

    /** An item that this file creates is known to nobody by its id. */
    private Fault withLine(Fault fault) {
        List<Object> about = fault.message().about();
        Long line = fault.code().equals("number-taken") ? lineOfCreated.get(about.get(1)) : null;
        return line == null
                ? fault
                : new Fault(fault.pointer(), fault.code(), Message.of("upload.number-in-use", about.get(0), line));
    }

    private static ImportedItem imported(
            FileItem entry, Effect effect, Item item, long version, List<Difference> changes) {
        return new ImportedItem(
                entry.line(),
                effect,
                new ImportedItem.Subject(item.id(), version, item.type(), item.source(), item.text(Field.NUMBER)),
                item.content().amount(),
                changes);
    }
}
