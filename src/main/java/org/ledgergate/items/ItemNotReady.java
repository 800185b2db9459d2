package org.ledgergate.items;

import java.util.List;
import java.util.stream.Collectors;

/** An item that may not be sent yet; lists every failing send rule at once. */
public class ItemNotReady extends RuntimeException {

    private final List<Fault> failing;

    public ItemNotReady(List<Fault> failing) {
        super(failing.stream().map(Fault::message).collect(Collectors.joining(" ")));
        this.failing = List.copyOf(failing);
    }

    public List<Fault> failing() {
        return failing;
    }
}
