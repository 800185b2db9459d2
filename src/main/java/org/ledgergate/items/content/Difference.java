package org.ledgergate.items.content;

import org.ledgergate.messages.Message;

/** One field that changed; before or after is empty where there was, or now is, nothing. */
public record Difference(Message field, Message before, Message after) {

    /** @param field a word, or a message; before and after also texts and numbers */
    public static Difference of(Object field, Object before, Object after) {
        return new Difference(message(field), message(before), message(after));
    }

    private static Message message(Object what) {
        return what instanceof Message message ? message : Message.just(what);
    }
}
