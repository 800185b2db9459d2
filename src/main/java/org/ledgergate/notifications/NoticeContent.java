package org.ledgergate.notifications;

import org.ledgergate.access.Person;
import org.ledgergate.items.Item;
import org.ledgergate.messages.Message;

/**
 * What is to be told, whoever hears it.
 *
 * @param item the item's id; empty for a summary and for news of somebody's access
 * @param revision which send of the item it is about
 * @param who the id of the person who caused it, or whose access it is; may be empty
 * @param detail a reason or the ERP's words; may be empty
 */
record NoticeContent(NoticeKind kind, String item, int revision, String who, Message detail) {

    static final NoticeContent SUMMARY = new NoticeContent(NoticeKind.SUMMARY, "", 0, "", Message.NONE);

    /** @param about whose access it is */
    static NoticeContent ofAccess(NoticeKind kind, Person about, Message detail) {
        return new NoticeContent(kind, "", 0, about.id(), detail);
    }

    static NoticeContent of(NoticeKind kind, Item item, String who, Message detail) {
        return new NoticeContent(kind, item.id().toString(), item.lifecycle().revision(), who, detail);
    }
}
