package org.ledgergate.faults;

import java.util.EnumMap;
import java.util.Map;
import java.util.Random;

/** Draws the fault that each call meets, in an order that the seed decides. */
final class Weather {

    private static final int ALL = 100;

    private final Random random;
    private final int atAnyCall;
    private final int atPosting;
    private final Map<Fault, Integer> met = new EnumMap<>(Fault.class);
    private boolean foul;

    /**
     * Begins fair.
     *
     * @param atAnyCall how many of a hundred calls meet a fault
     * @param atPosting the same for the calls that bring something into the books
     */
    Weather(long seed, int atAnyCall, int atPosting) {
        this.random = new Random(seed);
        this.atAnyCall = atAnyCall;
        this.atPosting = atPosting;
    }

    synchronized void turnFoul() {
        foul = true;
    }

    synchronized void clearUp() {
        foul = false;
    }

    /** @param posting whether the call brings something into the books */
    synchronized Fault next(boolean posting) {
        Fault fault = foul && random.nextInt(ALL) < (posting ? atPosting : atAnyCall)
                ? Fault.values()[1 + random.nextInt(Fault.values().length - 1)]
                : Fault.NONE;
        met.merge(fault, 1, Integer::sum);
        return fault;
    }

    /** Returns how many calls met which fault. */
    synchronized Map<Fault, Integer> met() {
        return new EnumMap<>(met);
    }
}
