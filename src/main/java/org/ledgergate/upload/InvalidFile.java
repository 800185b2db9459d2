package org.ledgergate.upload;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A file of which nothing was imported; lists every fault, by line, up to {@link #MOST_FAULTS}. */
public class InvalidFile extends RuntimeException {

    /** Whoever has more made one mistake many times. */
    public static final int MOST_FAULTS = 1_000;

    private final transient List<LineFault> faults;

    InvalidFile(List<LineFault> found) {
        super("The file has " + found.size() + " faults.");
        List<LineFault> sorted = new ArrayList<>(found);
        sorted.sort(Comparator.comparingLong(LineFault::line));
        if (sorted.size() > MOST_FAULTS) {
            sorted.subList(MOST_FAULTS, sorted.size()).clear();
            long last = sorted.get(MOST_FAULTS - 1).line();
            sorted.add(new LineFault(
                    last, "", "more-faults", "There are more faults; the first " + MOST_FAULTS + " are listed."));
        }
        this.faults = List.copyOf(sorted);
    }

    static InvalidFile at(long line, String code, String message) {
        return new InvalidFile(List.of(new LineFault(line, "", code, message)));
    }

    public List<LineFault> faults() {
        return faults;
    }
}
