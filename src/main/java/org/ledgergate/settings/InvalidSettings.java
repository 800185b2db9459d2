package org.ledgergate.settings;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.ledgergate.messages.Message;
import org.ledgergate.messages.Refused;

/** New values of settings that cannot be read; each is named, with what would be. */
public class InvalidSettings extends Refused {

    private final transient Map<Setting, Message> wrong;

    InvalidSettings(Map<Setting, Message> wrong) {
        super(Message.together(wrong.values()));
        this.wrong = Collections.unmodifiableMap(new EnumMap<>(wrong));
    }

    /** Answers what is wrong with each, in declared order. */
    public Map<Setting, Message> wrong() {
        return wrong;
    }
}
