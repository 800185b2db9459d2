package org.ledgergate.tool;

import java.util.Optional;
import org.ledgergate.items.ItemRow;
import org.ledgergate.items.content.Field;

/**
 * One row of a list of items.
 *
 * @param sender who sent it last, or else created it
 * @param since when it was sent last, or else created
 * @param words what the ERP, Ledgergate or the approver said; may be empty
 */
public record ListRow(
        ItemRow item,
        StateBadge badge,
        Optional<Amount> amount,
        String vendor,
        String sender,
        Moment since,
        String words) {

    public static ListRow of(ItemRow item, PageText words) {
        var sentAt = item.lifecycle().sentAt();
        return new ListRow(
                item,
                StateBadge.of(item.lifecycle().state()),
                item.amount().map(Amount::of),
                words.vendor(item.text(Field.VENDOR)),
                words.person(sentAt == null ? item.creator() : item.lifecycle().sender()),
                words.moment(sentAt == null ? item.createdAt() : sentAt),
                words.said(item.lifecycle().message()));
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
        return item.lifecycle().erpId();
    }
}
