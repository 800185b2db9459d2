package org.ledgergate.notifications;

import java.util.Locale;
import org.ledgergate.messages.Catalog;
import org.ledgergate.messages.Coded;

/** What people are told about. */
enum NoticeKind implements Coded {
    AWAIT_REVIEW,
    REJECTED,
    EXPORT_FAILED,
    PARENT_STOPPED,
    TECHNICAL_TROUBLE,
    ACCESS_ASKED,
    ACCESS_GRANTED,
    ACCESS_DECLINED,
    SUMMARY;

    /** @param name of the only item; not used when there are several */
    String heading(Locale language, int count, String name) {
        return Catalog.text(language, "mail." + code() + ".heading", count, name);
    }

    String hint(Locale language) {
        return Catalog.text(language, "mail." + code() + ".hint");
    }

    boolean answeredInTasklist() {
        return switch (this) {
            case AWAIT_REVIEW, ACCESS_ASKED, SUMMARY -> true;
            case REJECTED, EXPORT_FAILED, PARENT_STOPPED, TECHNICAL_TROUBLE, ACCESS_GRANTED, ACCESS_DECLINED -> false;
        };
    }
}
