package org.ledgergate.tool;

import java.util.Optional;
import org.ledgergate.items.Field;
import org.ledgergate.items.ItemRow;

/**
 * One row of a list of items.
 *
 * @param sender who sent it last, or else created it
 * @param since when it was sent last, or else created
 * @param words what the ERP, Ledgergate or the approver said; may be empty
 */
public record ListRow(
        ItemRow item, Mark mark, Optional<Amount> amount, String vendor, String sender, Moment since, String words) {

    public static ListRow of(ItemRow item, Words words) {
        var sentAt = item.standing().sentAt();
        return new ListRow(
                item,
                Mark.of(item.standing().state()),
                item.amount().map(Amount::of),
                words.vendor(item.text(Field.VENDOR)),
                words.person(sentAt == null ? item.creator() : item.standing().sender()),
                words.moment(sentAt == null ? item.createdAt() : sentAt),
                words.said(item.standing().message()));
    }

    public String href() {
        return Links.item(item.id());
    }

    public String number() {
        return item.text(Field.NUMBER);
    }

    /** Returns the commitment within which the number is its own; empty if there is none. */
    public String parent() {
        return item.text(Field.PARENT);
    }

    public String title() {
        return item.text(Field.TITLE);
    }

    public String project() {
        return item.text(Field.PROJECT);
    }

    public String erpId() {
        return item.standing().erpId();
    }
}
