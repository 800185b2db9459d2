package org.ledgergate.attachments;

import java.time.Instant;
import org.ledgergate.items.ItemId;

/**
 * A file that somebody attached to an item, without its content.
 *
 * @param name as it was called, cleaned; at most 200 characters
 * @param bytes how large it is
 * @param sha256 of its content, in 64 small hexadecimal digits
 * @param attachedBy the person's id
 */
public record Attachment(
        long id,
        ItemId item,
        String name,
        AttachmentType type,
        long bytes,
        String sha256,
        String attachedBy,
        Instant attachedAt) {}
