package org.ledgergate.settings;

import java.util.List;
import java.util.Map;
import org.ledgergate.messages.Flaw;
import org.ledgergate.messages.Message;
import org.ledgergate.messages.Refused;

/** New values of settings that cannot be read; each is named, with what would be. */
public class InvalidSettings extends Refused {

    private final transient List<WrongValue> faults;

    /** @param wrong in declared order */
    InvalidSettings(Map<Setting, Message> wrong) {
        super(Kind.INVALID, Message.together(wrong.values()));
        this.faults = wrong.entrySet().stream()
                .map(value -> new WrongValue(value.getKey(), value.getValue()))
                .toList();
    }

    /** Returns what is wrong with each, in declared order. */
    @Override
    public List<WrongValue> faults() {
        return faults;
    }

    @Override
    public Message title() {
        return Message.of("refusal.settings-kept");
    }

    /** A value that its setting cannot have. */
    public record WrongValue(Setting setting, Message message) implements Flaw {

        @Override
        public String pointer() {
            return "/" + setting.key();
        }

        @Override
        public String code() {
            return "malformed";
        }
    }
}
