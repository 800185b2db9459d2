package org.ledgergate.attachments;

import java.util.List;
import java.util.Optional;
import org.ledgergate.access.Access;
import org.ledgergate.access.NotAllowed;
import org.ledgergate.access.Person;
import org.ledgergate.items.Item;
import org.ledgergate.items.ItemChanged;
import org.ledgergate.items.ItemEvent;
import org.ledgergate.items.ItemId;
import org.ledgergate.items.Items;
import org.ledgergate.items.content.Difference;
import org.ledgergate.messages.Message;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The files of items. They are never locked: an item takes them wherever it stands. Source: R2. */
@Component
public class Attachments {

    public static final int MOST_BYTES = 10 << 20;
    public static final int MOST_FILES = 50;

    private final Items items;
    private final Access access;
    private final AttachmentTable table;
    private final AttachmentFiles files;
    private final ApplicationEventPublisher facts;

    Attachments(
            Items items, Access access, AttachmentTable table, AttachmentFiles files, ApplicationEventPublisher facts) {
        this.items = items;
        this.access = access;
        this.table = table;
        this.files = files;
        this.facts = facts;
    }

    /**
     * Returns an item's attachments, oldest first.
     *
     * @throws NotAllowed unless the person sees items
     * @throws org.ledgergate.items.ItemNotFound if there is no such item
     */
    public List<Attachment> of(Person reader, ItemId item) {
        access.requireReader(reader);
        return table.of(items.get(item).id());
    }

    /**
     * Attaches a file. The same content under the same name is attached once: a second time answers what is there.
     *
     * @param name as its sender calls it; may be anything
     * @param content at most {@link #MOST_BYTES}
     * @throws NotAllowed unless a project user asks
     * @throws org.ledgergate.items.ItemNotFound if there is no such item
     * @throws InvalidAttachment if the file may not be attached, or the item has {@link #MOST_FILES}
     */
    @Transactional
    public Attached attach(Person by, ItemId id, String name, byte[] content) {
        access.requireProjectUser(by);
        CheckedFile file = CheckedFile.of(name, content);
        Item item = items.lock(id);
        List<Attachment> there = table.of(id);
        Optional<Attachment> same = there.stream()
                .filter(attachment -> attachment.name().equals(file.name())
                        && attachment.sha256().equals(file.sha256()))
                .findFirst();
        if (same.isEmpty() && there.size() >= MOST_FILES) {
            throw new InvalidAttachment("too-many", Message.of("attachment.too-many", MOST_FILES));
        }
        files.store(file);
        if (same.isPresent()) {
            return new Attached(same.get(), false);
        }
        Attachment attachment = table.add(by, id, file);
        publish(ItemEvent.ATTACHED, item, by, attachment);
        return new Attached(attachment, true);
    }

    /**
     * What became of a file that was sent.
     *
     * @param isNew whether it was not there before
     */
    public record Attached(Attachment attachment, boolean isNew) {}

    /**
     * Returns an attachment with its content.
     *
     * @throws NotAllowed unless the person sees items
     * @throws AttachmentNotFound if the item has none of this number
     * @throws ContentLost if its file is missing or damaged
     */
    public Download download(Person reader, ItemId item, String number) {
        access.requireReader(reader);
        Attachment attachment = find(item, number);
        return new Download(attachment, files.read(attachment.sha256()).orElseThrow(() -> new ContentLost(attachment)));
    }

    /**
     * Removes an attachment from its item; its file stays.
     *
     * @throws NotAllowed unless whoever attached it asks, or an ERP administrator
     * @throws AttachmentNotFound if the item has none of this number
     */
    @Transactional
    public Attachment remove(Person by, ItemId id, String number) {
        access.requireReader(by);
        Item item = items.lock(id);
        Attachment attachment = find(id, number);
        whyNotRemove(by, attachment).ifPresent(reason -> {
            throw new NotAllowed(reason);
        });
        table.remove(attachment);
        publish(ItemEvent.DETACHED, item, by, attachment);
        return attachment;
    }

    /** Returns what keeps a person from removing an attachment, with the names to ask; empty if nothing. */
    public Optional<Message> whyNotRemove(Person by, Attachment attachment) {
        return attachment.attachedBy().equals(by.id())
                ? Optional.empty()
                : access.whyNotAdmin(by)
                        .map(reason -> Message.together(List.of(Message.of("attachment.of-somebody-else"), reason)));
    }

    private Attachment find(ItemId item, String number) {
        try {
            return table.find(item, Long.parseLong(number)).orElseThrow(AttachmentNotFound::new);
        } catch (NumberFormatException none) {
            throw new AttachmentNotFound();
        }
    }

    private void publish(ItemEvent action, Item item, Person by, Attachment attachment) {
        List<Difference> changes = List.of(
                difference(action, Message.of("attachments.name"), attachment.name()),
                difference(action, "Bytes", attachment.bytes()),
                difference(action, "SHA-256", attachment.sha256()));
        facts.publishEvent(new ItemChanged(action, item.state(), item, by, Message.NONE, changes, ""));
    }

    private static Difference difference(ItemEvent action, Object field, Object value) {
        return action == ItemEvent.ATTACHED ? Difference.of(field, "", value) : Difference.of(field, value, "");
    }
}
