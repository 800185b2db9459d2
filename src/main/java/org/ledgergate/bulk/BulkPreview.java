package org.ledgergate.bulk;

import java.util.List;
import org.ledgergate.items.rules.Warning;
import org.ledgergate.messages.Message;

/**
 * What is known of a choice before it is confirmed: it may be more that is refused in the end, and nothing less while the items
 * stay as they are.
 *
 * @param refused how many of the items would be refused now
 * @param reasons why, the most frequent first; an item may be counted under more than one
 * @param totals what those items come to, one total a currency
 * @param noted what should be known of the others before they are accepted
 */
public record BulkPreview(int refused, List<Reason> reasons, List<Total> totals, List<Noted> noted) {

    /** Why some of the items would be refused, and how many they are. */
    public record Reason(Message why, int items) {}

    /** An item with a warning. */
    public record Noted(BulkItem item, Warning warning) {}
}
