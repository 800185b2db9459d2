package org.ledgergate.worklist;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What narrows a list; each is empty, null or 0 for no narrowing.
 *
 * @param text matches anywhere in number, title, vendor or the ERP's id, whatever the case
 * @param project the project's number
 * @param vendor the vendor's code
 * @param sender the user id of whoever sent an item last, or created it if nobody has sent it
 * @param amountFrom the least amount, whatever the currency
 * @param amountTo the greatest amount, whatever the currency
 * @param olderThan how many days ago, of 24 hours, an item was sent, or created if nobody has sent it, at the least
 */
public record ItemFilter(
        String text,
        String project,
        String vendor,
        String sender,
        @Nullable BigDecimal amountFrom,
        @Nullable BigDecimal amountTo,
        int olderThan) {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]{3}");

    public static final ItemFilter NONE = new ItemFilter("", "", "", "", null, null, 0);

    public ItemFilter {
        text = text.strip();
        project = project.strip();
        vendor = vendor.strip();
        sender = sender.strip();
    }

    /** Returns a number as amounts are written; empty if it is none, or beyond all amounts. */
    static Optional<BigDecimal> amount(String text) {
        return Optional.of(text.strip())
                .filter(amount -> amount.matches("-?\\d{1,15}(\\.\\d{1,10})?"))
                .map(BigDecimal::new);
    }

    /** Returns whether its text has three letters or digits in a row: an index of trigrams knows nothing shorter. */
    boolean hasWord() {
        return WORD.matcher(text).find();
    }

    public boolean narrows() {
        return !text.isEmpty() || byField();
    }

    /** Returns whether it asks for more than a text. */
    public boolean byField() {
        return Stream.of(project, vendor, sender).anyMatch(part -> !part.isEmpty())
                || amountFrom != null
                || amountTo != null
                || olderThan > 0;
    }
}
