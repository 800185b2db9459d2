package org.ledgergate.process.exports;

import java.time.Duration;

/** An export that lets another one of the same commitment go first; it comes back after a pause. Source: R37. */
class NotItsTurn extends RuntimeException {

    private final Duration pause;

    NotItsTurn(Duration pause) {
        super("Waits its turn: another document of the same commitment is being exported");
        this.pause = pause;
    }

    Duration pause() {
        return pause;
    }
}
