package org.ledgergate.items;

import java.util.List;
import java.util.stream.Collectors;

/** A search that is not understood; lists every fault at once, each with the name of the part that it speaks of. */
public class InvalidSearch extends RuntimeException {

    private final List<Fault> faults;

    public InvalidSearch(List<Fault> faults) {
        super(faults.stream().map(Fault::message).collect(Collectors.joining(" ")));
        this.faults = List.copyOf(faults);
    }

    public List<Fault> faults() {
        return faults;
    }
}
