package org.ledgergate.notifications;

import org.ledgergate.access.Person;
import org.ledgergate.items.Item;

/**
 * What is to be told, whoever hears it.
 *
 * @param item the item's id; empty for a summary and for news of somebody's access
 * @param revision which send of the item it is about
 * @param who the id of the person who caused it, or whose access it is; may be empty
 * @param detail a reason or the ERP's words; may be empty
 */
record News(NoticeKind kind, String item, int revision, String who, String detail) {

    static final News SUMMARY = new News(NoticeKind.SUMMARY, "", 0, "", "");

    /** @param about whose access it is */
    static News ofAccess(NoticeKind kind, Person about, String detail) {
        return new News(kind, "", 0, about.id(), detail);
    }

    private static final int DETAIL_LENGTH = 4000;

    News {
        detail = MailText.shortened(detail, DETAIL_LENGTH);
    }

    static News of(NoticeKind kind, Item item, String who, String detail) {
        return new News(kind, item.id().toString(), item.standing().revision(), who, detail);
    }
}
