package org.ledgergate.notifications;

import org.ledgergate.items.Item;

/**
 * What is to be told, whoever hears it.
 *
 * @param item the item's id; empty for a summary
 * @param revision which send of the item it is about
 * @param who the id of the person who caused it; may be empty
 * @param detail a reason or the ERP's words; may be empty
 */
record News(NoticeKind kind, String item, int revision, String who, String detail) {

    static final News SUMMARY = new News(NoticeKind.SUMMARY, "", 0, "", "");

    private static final int DETAIL_LENGTH = 4000;

    News {
        detail = MailText.shortened(detail, DETAIL_LENGTH);
    }

    static News of(NoticeKind kind, Item item, String who, String detail) {
        return new News(kind, item.id().toString(), item.standing().revision(), who, detail);
    }
}
