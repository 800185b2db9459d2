package org.ledgergate.items;

import java.util.List;
import org.ledgergate.messages.Message;
import org.ledgergate.messages.Refused;

/** An item that may not be sent yet; lists every failing send rule at once. */
public class ItemNotReady extends Refused {

    private final List<Fault> faults;

    public ItemNotReady(List<Fault> failing) {
        super(
                Kind.NOT_READY,
                Message.together(failing.stream().map(Fault::message).toList()));
        this.faults = List.copyOf(failing);
    }

    @Override
    public List<Fault> faults() {
        return faults;
    }
}
