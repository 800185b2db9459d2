package org.ledgergate.items;

import java.util.List;
import org.ledgergate.messages.Message;
import org.ledgergate.messages.Refused;

/** An item that may not be sent yet; lists every failing send rule at once. */
public class ItemNotReady extends Refused {

    private final List<Fault> failing;

    public ItemNotReady(List<Fault> failing) {
        super(Message.together(failing.stream().map(Fault::message).toList()));
        this.failing = List.copyOf(failing);
    }

    public List<Fault> failing() {
        return failing;
    }
}
