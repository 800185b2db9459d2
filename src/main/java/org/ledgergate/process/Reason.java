package org.ledgergate.process;

import java.util.List;
import org.ledgergate.items.Fault;
import org.ledgergate.items.InvalidItem;
import org.ledgergate.messages.Message;
import org.ledgergate.messages.Text;

/** The words that go with a person's answer. */
public class Reason {

    static final int LONGEST = 2000;

    private Reason() {}

    /**
     * Returns what goes with a verb of what a person said.
     *
     * @throws InvalidItem if it is needed and blank, too long, or holds what no database keeps
     */
    public static String of(Verb verb, String reason) {
        return switch (verb.reasoned()) {
            case NEVER -> "";
            case IF_GIVEN -> optional(reason);
            case ALWAYS -> required(reason);
        };
    }

    /** @throws InvalidItem if it is blank, too long, or holds what no database keeps */
    public static String required(String reason) {
        if (reason.isBlank()) {
            throw new InvalidItem(List.of(new Fault("/reason", "required", Message.of("reason.missing"))));
        }
        return optional(reason);
    }

    /** @throws InvalidItem if it is too long, or holds what no database keeps */
    public static String optional(String reason) {
        if (reason.length() > LONGEST) {
            throw new InvalidItem(List.of(new Fault(
                    "/reason", "too-long", Message.of("value.too-long", Message.of("reason.name"), LONGEST))));
        }
        if (!Text.storable(reason)) {
            throw new InvalidItem(
                    List.of(new Fault("/reason", "malformed", Text.notStorable(Message.of("reason.name")))));
        }
        return reason.strip();
    }
}
