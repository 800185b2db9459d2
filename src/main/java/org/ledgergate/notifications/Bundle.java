package org.ledgergate.notifications;

import java.util.List;

/**
 * The notices that leave in one mail, of one kind and for one person; never empty.
 *
 * @param repeated whether this mail was tried before and the other side may have it
 */
record Bundle(String messageId, boolean repeated, List<Notice> notices) {

    NoticeKind kind() {
        return oldest().news().kind();
    }

    String recipient() {
        return oldest().recipient();
    }

    Notice oldest() {
        return notices.get(0);
    }

    int attempts() {
        return notices.stream().mapToInt(Notice::attempts).max().orElseThrow();
    }
}
