package org.ledgergate.access;

import java.util.Set;
import org.ledgergate.messages.Message;
import org.ledgergate.messages.Refused;

/** Somebody's rights are no longer what whoever wants to change them saw; the message says what they are now. */
public class RightsChanged extends Refused {

    public RightsChanged(Person person) {
        super(Kind.OUTDATED, Message.of("access.rights-changed", person.name(), now(person)));
    }

    private static Message now(Person person) {
        Message roles = person.roles().isEmpty()
                ? Message.of("access.nothing")
                : Message.list(person.roles().stream().sorted().toList());
        return person.withheld().isEmpty()
                ? roles
                : Message.of("access.roles-without", roles, boxes(person.withheld()));
    }

    private static Message boxes(Set<GridRight> boxes) {
        return Message.list(boxes.stream().sorted().map(GridRight::named).toList());
    }
}
