package org.ledgergate.tool.item;

import java.util.List;
import java.util.Optional;
import org.ledgergate.attachments.Attachment;
import org.ledgergate.attachments.AttachmentType;
import org.ledgergate.attachments.Attachments;
import org.ledgergate.messages.Message;
import org.ledgergate.tool.Links;
import org.ledgergate.tool.Moment;

/**
 * The attachments on an item's page.
 *
 * @param action the address that a file is sent to
 * @param whyNot what keeps the person from attaching; empty if nothing
 */
record AttachmentBox(List<Row> rows, String action, Optional<Message> whyNot) {

    public String accepted() {
        return AttachmentType.accepted();
    }

    public int mostBytes() {
        return Attachments.MOST_BYTES;
    }

    public boolean full() {
        return rows.size() >= Attachments.MOST_FILES;
    }

    /**
     * An attachment as it is shown.
     *
     * @param removable whether the person may remove it
     */
    record Row(Attachment attachment, String who, Moment at, boolean removable) {

        private static final int UNIT = 1024;

        public String href() {
            return Links.attachments(attachment.item()) + "/" + attachment.id();
        }

        /** Returns how large it is, rounded up to a whole unit. */
        public String size() {
            long kilobytes = units(attachment.bytes());
            return kilobytes < UNIT ? kilobytes + " KB" : units(kilobytes) + " MB";
        }

        private static long units(long count) {
            return (count + UNIT - 1) / UNIT;
        }
    }
}
