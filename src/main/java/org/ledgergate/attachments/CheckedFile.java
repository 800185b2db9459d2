package org.ledgergate.attachments;

/** A file that may be attached: of a name, a size and a kind that are allowed, and with the content of that kind. */
record CheckedFile(String name, AttachmentType type, byte[] content, String sha256) {

    /** @throws InvalidAttachment if it may not */
    static CheckedFile of(String givenName, byte[] content) {
        String name = FileName.clean(givenName);
        if (name.isEmpty() || content.length == 0) {
            throw new InvalidAttachment("required", "Choose a file that is not empty.");
        }
        if (content.length > Attachments.MOST_BYTES) {
            throw new InvalidAttachment(
                    "too-large", "The file is larger than " + (Attachments.MOST_BYTES >> 20) + " MB.");
        }
        AttachmentType type = AttachmentType.ofName(name)
                .orElseThrow(() -> new InvalidAttachment(
                        "unsupported-type",
                        "A file with the name " + name + " cannot be attached. Allowed are " + AttachmentType.ALL
                                + "."));
        if (!type.holds(content)) {
            throw new InvalidAttachment(
                    "wrong-content",
                    name + " is not what its name says: its content is not " + type.label() + ". Allowed are "
                            + AttachmentType.ALL + ".");
        }
        return new CheckedFile(name, type, content, AttachmentFiles.sha256(content));
    }
}
