package org.ledgergate.tool.item;

import org.ledgergate.access.Access;
import org.ledgergate.access.Person;
import org.ledgergate.attachments.Attachment;
import org.ledgergate.attachments.Attachments;
import org.ledgergate.items.ItemId;
import org.ledgergate.tool.Links;
import org.ledgergate.tool.PageText;
import org.springframework.stereotype.Component;

/** Gathers the attachments that an item's page shows. */
@Component
class AttachmentBoxes {

    private final Attachments attachments;
    private final Access access;
    private final PageText words;

    AttachmentBoxes(Attachments attachments, Access access, PageText words) {
        this.attachments = attachments;
        this.access = access;
        this.words = words;
    }

    AttachmentBox of(Person person, ItemId item) {
        return new AttachmentBox(
                attachments.of(person, item).stream()
                        .map(attachment -> row(person, attachment))
                        .toList(),
                Links.attachments(item),
                access.whyNotProjectUser(person));
    }

    private AttachmentBox.Row row(Person person, Attachment attachment) {
        return new AttachmentBox.Row(
                attachment,
                words.person(attachment.attachedBy()),
                words.moment(attachment.attachedAt()),
                attachments.whyNotRemove(person, attachment).isEmpty());
    }
}
