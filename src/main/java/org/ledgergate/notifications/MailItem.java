package org.ledgergate.notifications;

import java.util.List;

/**
 * An item as a mail shows it, every text ready to be shown.
 *
 * @param name type and number
 * @param state its state, when it was sent and by whom
 * @param remark a reason or the ERP's words; without lines if there is none
 */
record MailItem(
        String name,
        String title,
        String vendor,
        String project,
        String amount,
        String state,
        Remark remark,
        String link) {

    /** What somebody said about an item, and who or what it was. */
    record Remark(String label, List<String> lines) {

        static final Remark NONE = new Remark("", List.of());
    }
}
