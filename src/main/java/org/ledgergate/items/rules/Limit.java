package org.ledgergate.items.rules;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.ledgergate.items.content.Field;
import org.ledgergate.messages.Message;
import org.ledgergate.messages.Text;

/**
 * What an ERP can hold in one field.
 *
 * @param maxLength in characters
 * @param blocks whether a longer text stops the send; otherwise the ERP cuts it off, and the approver is warned
 * @param format what the text must look like; null if anything goes
 * @param formatWords the format in words, for people; empty without a format
 */
public record Limit(int maxLength, boolean blocks, @Nullable Pattern format, Message formatWords) {

    private static final Message ANYTHING = Message.just("");

    public static Limit blocking(int maxLength) {
        return new Limit(maxLength, true, null, ANYTHING);
    }

    public static Limit truncating(int maxLength) {
        return new Limit(maxLength, false, null, ANYTHING);
    }

    public static Limit of(String format, Message words) {
        return new Limit(Integer.MAX_VALUE, true, Pattern.compile(format), words);
    }

    /** Returns what stops this text of a field from being sent; empty if nothing. */
    Optional<Message> violation(Field field, String text) {
        if (blocks && text.length() > maxLength) {
            return Optional.of(Message.of("value.erp-length", field, text.length(), maxLength));
        }
        return format != null && !text.isEmpty() && !format.matcher(text).matches()
                ? Optional.of(Message.of("value.must-be", field, formatWords))
                : Optional.empty();
    }

    /** Returns what the ERP would keep of this text; empty if it keeps all. */
    public Optional<String> truncated(String text) {
        return !blocks && text.length() > maxLength ? Optional.of(Text.beginning(text, maxLength)) : Optional.empty();
    }
}
