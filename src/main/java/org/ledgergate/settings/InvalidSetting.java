package org.ledgergate.settings;

import org.ledgergate.messages.Message;
import org.ledgergate.messages.Refused;

/** A setting's new value cannot be read; the message says what would be. */
public class InvalidSetting extends Refused {

    private final String key;
    private final transient Message readable;

    /** @param readable what would be read */
    InvalidSetting(Setting setting, Message readable) {
        super(Message.of("{0} must be {1}.", setting, readable));
        this.key = setting.key();
        this.readable = readable;
    }

    public String key() {
        return key;
    }

    /** Answers what would be read, to follow "must be". */
    public Message readable() {
        return readable;
    }
}
