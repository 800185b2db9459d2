package org.ledgergate.process.exports;

import org.ledgergate.connectors.Connectors;
import org.ledgergate.connectors.attempts.Exports;
import org.ledgergate.process.instances.Engine;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks every few seconds whether the ERP has answered by itself, so that no item waits out its pause for nothing. */
@Component
class LateAnswerSchedule {

    private final Connectors connectors;
    private final Exports exports;
    private final Engine engine;

    LateAnswerSchedule(Connectors connectors, Exports exports, Engine engine) {
        this.connectors = connectors;
        this.exports = exports;
        this.engine = engine;
    }

    @Scheduled(fixedDelayString = "${ledgergate.connectors.poll:PT5S}")
    void round() {
        connectors
                .lateAnswers()
                .ifPresent(erp -> exports.itemsOf(erp.answered()).forEach(engine::endPause));
    }
}
