package org.ledgergate.bulk;

import java.util.List;
import org.ledgergate.bulk.BulkItem.Outcome;

/**
 * How far a run is, in items.
 *
 * @param ended whether nothing will change any more
 */
public record Progress(int total, int done, int refused, boolean ended) {

    /** @param totals all of a run's */
    public static Progress of(List<Total> totals, boolean ended) {
        int done = items(totals, Outcome.DONE);
        int refused = items(totals, Outcome.REFUSED);
        return new Progress(done + refused + items(totals, Outcome.OPEN), done, refused, ended);
    }

    private static int items(List<Total> totals, Outcome outcome) {
        return totals.stream()
                .filter(total -> total.outcome() == outcome)
                .mapToInt(Total::items)
                .sum();
    }

    public int decided() {
        return done + refused;
    }
}
