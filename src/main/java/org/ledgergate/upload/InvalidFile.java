package org.ledgergate.upload;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.ledgergate.messages.Message;
import org.ledgergate.messages.Refused;

/** A file of which nothing was imported; lists every fault, by line, up to {@link #MOST_FAULTS}. */
public class InvalidFile extends Refused {

    /** Whoever has more made one mistake many times. */
    public static final int MOST_FAULTS = 1_000;

    private final transient List<LineFault> faults;

    InvalidFile(List<LineFault> found) {
        super(Kind.INVALID, Message.of("upload.faults", found.size()));
        List<LineFault> sorted = new ArrayList<>(found);
        sorted.sort(Comparator.comparingLong(LineFault::line));
        if (sorted.size() > MOST_FAULTS) {
            sorted.subList(MOST_FAULTS, sorted.size()).clear();
            long last = sorted.get(MOST_FAULTS - 1).line();
            sorted.add(new LineFault(last, "", "more-faults", Message.of("upload.more-faults", MOST_FAULTS)));
        }
        this.faults = List.copyOf(sorted);
    }

    static InvalidFile at(long line, String code, Message message) {
        return new InvalidFile(List.of(new LineFault(line, "", code, message)));
    }

    @Override
    public List<LineFault> faults() {
        return faults;
    }
}
