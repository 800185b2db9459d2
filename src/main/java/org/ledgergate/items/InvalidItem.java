package org.ledgergate.items;

import java.util.List;
import org.ledgergate.messages.Message;
import org.ledgergate.messages.Refused;

/** A draft that cannot become an item; lists every fault at once. */
public class InvalidItem extends Refused {

    private final List<Fault> faults;

    public InvalidItem(List<Fault> faults) {
        super(Kind.INVALID, Message.together(faults.stream().map(Fault::message).toList()));
        this.faults = List.copyOf(faults);
    }

    @Override
    public List<Fault> faults() {
        return faults;
    }

    @Override
    public Message title() {
        return Message.of("refusal.invalid-item");
    }
}
