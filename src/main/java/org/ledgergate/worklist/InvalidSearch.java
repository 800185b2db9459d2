package org.ledgergate.worklist;

import java.util.List;
import org.ledgergate.items.Fault;
import org.ledgergate.messages.Message;
import org.ledgergate.messages.Refused;

/** A search that is not understood; lists every fault at once, each with the name of the part that it speaks of. */
public class InvalidSearch extends Refused {

    private final List<Fault> faults;

    public InvalidSearch(List<Fault> faults) {
        super(
                Kind.UNREADABLE,
                Message.together(faults.stream().map(Fault::message).toList()));
        this.faults = List.copyOf(faults);
    }

    @Override
    public List<Fault> faults() {
        return faults;
    }

    @Override
    public Message title() {
        return Message.of("refusal.invalid-list");
    }
}
