package org.ledgergate.items.content;

import java.util.Locale;
import org.ledgergate.messages.Word;

/** What a field of kind choice can say, by its code. */
public record ChoiceValue(String code) implements Word {

    @Override
    public String textKey() {
        return "choice." + code;
    }

    @Override
    public String label() {
        return code;
    }

    @Override
    public String said() {
        return code.replace('-', ' ').toLowerCase(Locale.ROOT);
    }
}
