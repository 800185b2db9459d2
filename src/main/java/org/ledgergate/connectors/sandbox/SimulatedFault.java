package org.ledgergate.connectors.sandbox;

import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What an item's title can ask for in brackets, for example {@code [refuse]}; {@code [once-refuse]} asks for it at the
 * first try only.
 */
enum SimulatedFault {
    /** All goes well. */
    NONE,
    /** Refuses the item. */
    REFUSE,
    /** Wants a person to confirm before it posts. */
    CONFIRM,
    /** Cannot be reached. */
    DOWN,
    /** Books an amount that is 1.00 less. */
    DIFFERS,
    /** Takes long, then posts. */
    SLOW,
    /** Takes the item, and posts it only after having been asked about it once. */
    PENDING,
    /** Falls silent before posting. */
    TIMEOUT_BEFORE,
    /** Posts, then falls silent. */
    TIMEOUT_AFTER,
    /** Falls silent before posting, and again whenever it is asked about the item. */
    SILENT;

    private static final Pattern WORD = Pattern.compile("\\[(once-)?("
            + Arrays.stream(values()).skip(1).map(SimulatedFault::word).collect(Collectors.joining("|")) + ")]");

    /** A fault as a title asks for it. */
    record Asked(SimulatedFault fault, boolean once) {

        /** Returns what happens at a try, counted from 1. */
        SimulatedFault at(int attempt) {
            return once && attempt > 1 ? NONE : fault;
        }
    }

    static Asked askedBy(String title) {
        Matcher asked = WORD.matcher(title);
        return asked.find() ? new Asked(ofWord(asked.group(2)), asked.group(1) != null) : new Asked(NONE, false);
    }

    private static SimulatedFault ofWord(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    private String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
