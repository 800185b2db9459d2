package org.ledgergate.bulk;

/**
 * How far a run is, in items.
 *
 * @param ended whether nothing will change any more
 */
public record Progress(int total, int done, int refused, boolean ended) {

    public int decided() {
        return done + refused;
    }
}
