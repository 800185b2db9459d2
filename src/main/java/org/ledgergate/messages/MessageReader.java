package org.ledgergate.messages;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Locale;

/** Somebody who reads messages: in their language, with their country's numbers, with people by name and moments at their time. */
public interface MessageReader {

    Locale language();

    /** Returns a person's name. */
    String person(String id);

    /** Returns a moment at the reader's time. */
    String at(Instant moment);

    /** Returns a message as this reader reads it. */
    default String said(Message message) {
        return message.in(language(), this::about);
    }

    private String about(Object what) {
        if (what instanceof Message part) {
            return said(part);
        }
        if (what instanceof Instant moment) {
            return at(moment);
        }
        if (what instanceof Somebody somebody) {
            return person(somebody.id());
        }
        if (what instanceof Number number) {
            return Digits.of(new BigDecimal(number.toString()), language());
        }
        return what instanceof Word word ? word.in(language()) : what.toString();
    }
}
