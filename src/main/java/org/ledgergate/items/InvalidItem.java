package org.ledgergate.items;

import java.util.List;
import java.util.stream.Collectors;

/** A draft that cannot become an item; lists every fault at once. */
public class InvalidItem extends RuntimeException {

    private final List<Fault> faults;

    public InvalidItem(List<Fault> faults) {
        super(faults.stream().map(Fault::message).collect(Collectors.joining(" ")));
        this.faults = List.copyOf(faults);
    }

    public List<Fault> faults() {
        return faults;
    }
}
