package org.ledgergate.connectors.sandbox;

import java.util.Map;
import java.util.Optional;
import org.ledgergate.connectors.ExportRequest;
import org.ledgergate.items.Field;
import org.ledgergate.items.Item;

/**
 * What the sandbox is asked to book.
 *
 * @param month the month it falls in, as 2026-11; empty for an item without a date
 */
record Posting(ExportRequest request, String month) {

    static Posting of(ExportRequest request) {
        Map<String, String> extraFields = request.extraFields();
        String date = extraFields.getOrDefault(
                SandboxCapabilities.ACCOUNTING_DATE, request.item().text(Field.DATE));
        return new Posting(request, date.length() < 7 ? "" : date.substring(0, 7));
    }

    Item item() {
        return request.item();
    }

    /** Answers the record of the commitment that the item belongs to; empty if it names none. */
    Optional<Long> parent() {
        return ErpIds.record(request.parent().erpId());
    }

    String batch() {
        return request.extraFields().getOrDefault(SandboxCapabilities.BATCH, "");
    }

    /** Answers as much of the title as the sandbox has room for. */
    String title() {
        String title = item().text(Field.TITLE);
        if (title.length() <= SandboxCapabilities.TITLE_LENGTH) {
            return title;
        }
        int end = SandboxCapabilities.TITLE_LENGTH;
        return title.substring(0, Character.isHighSurrogate(title.charAt(end - 1)) ? end - 1 : end);
    }
}
