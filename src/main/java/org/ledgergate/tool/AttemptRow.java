package org.ledgergate.tool;

import org.ledgergate.connectors.Attempt;

/**
 * An attempt to export as it is shown.
 *
 * @param word one of the four: not sent, refused, uncertain, posted
 * @param mark the state whose icon comes nearest
 */
record AttemptRow(Attempt attempt, String word, String mark, Moment startedAt) {

    static AttemptRow of(Attempt attempt, Words words) {
        String mark = switch (attempt.outcome()) {
            case SYNCED -> "synced";
            case REFUSED, NEEDS_CONFIRMATION -> "failed";
            case PENDING, UNKNOWN -> "waiting";
            case NOT_ATTEMPTED -> "not-sent";
        };
        return new AttemptRow(attempt, attempt.outcome().word(), mark, words.moment(attempt.startedAt()));
    }
}
