package org.ledgergate.attachments;

import org.ledgergate.messages.Message;
import org.ledgergate.storage.Sha256;

/** A file that may be attached: of a name, a size and a kind that are allowed, and with the content of that kind. */
record CheckedFile(String name, AttachmentType type, byte[] content, String sha256) {

    /** @throws InvalidAttachment if it may not */
    static CheckedFile of(String givenName, byte[] content) {
        String name = FileName.clean(givenName);
        if (name.isEmpty() || content.length == 0) {
            throw new InvalidAttachment("required", Message.of("attachment.empty"));
        }
        if (content.length > Attachments.MOST_BYTES) {
            throw new InvalidAttachment("too-large", Message.of("attachment.too-large", Attachments.MOST_BYTES >> 20));
        }
        AttachmentType type = AttachmentType.ofName(name)
                .orElseThrow(() -> new InvalidAttachment(
                        "unsupported-type", Message.of("attachment.name-refused", name, AttachmentType.ALL)));
        if (!type.holds(content)) {
            throw new InvalidAttachment(
                    "wrong-content", Message.of("attachment.content-refused", name, type.named(), AttachmentType.ALL));
        }
        return new CheckedFile(name, type, content, Sha256.of(content));
    }
}
