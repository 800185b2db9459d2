package org.ledgergate.connectors.sandbox;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.ledgergate.connectors.ExportRequest;
import org.ledgergate.items.Item;
import org.ledgergate.items.content.Field;
import org.ledgergate.items.content.Money;
import org.ledgergate.messages.Text;

/**
 * What the sandbox is asked to book.
 *
 * @param month the month it falls in, as 2026-11; empty for an item without a date
 * @param amount what it books, in the item's currency; zero for an item without an amount
 */
record Posting(ExportRequest request, String month, BigDecimal amount) {

    static Posting of(ExportRequest request) {
        Map<String, String> extraFields = request.extraFields();
        String date = extraFields.getOrDefault(
                SandboxCapabilities.ACCOUNTING_DATE, request.item().text(Field.DATE));
        BigDecimal amount = request.item().content().amount().map(Money::amount).orElse(BigDecimal.ZERO);
        return new Posting(request, date.length() < 7 ? "" : date.substring(0, 7), amount);
    }

    /** Returns the same posting over another amount, as an ERP makes it that rounds, converts or corrects by rules of its own. */
    Posting differing() {
        return new Posting(request, month, amount.subtract(BigDecimal.ONE));
    }

    Item item() {
        return request.item();
    }

    /** Returns the record of the commitment that the item belongs to; empty if it names none. */
    Optional<Long> parent() {
        return SandboxIds.record(request.parent().erpId());
    }

    String batch() {
        return request.extraFields().getOrDefault(SandboxCapabilities.BATCH, "");
    }

    /** Returns as much of the title as the sandbox has room for. */
    String title() {
        return Text.beginning(item().text(Field.TITLE), SandboxCapabilities.TITLE_LENGTH);
    }
}
