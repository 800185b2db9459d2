package org.ledgergate.bulk;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Sends the worker out every second; {@code ledgergate.bulk.poll=false} keeps it in. */
@Component
@ConditionalOnProperty(name = "ledgergate.bulk.poll", matchIfMissing = true)
class BulkSchedule {

    private final BulkWorker worker;

    BulkSchedule(BulkWorker worker) {
        this.worker = worker;
    }

    @Scheduled(initialDelayString = "${ledgergate.bulk.poll:PT1S}", fixedDelayString = "${ledgergate.bulk.poll:PT1S}")
    void round() {
        worker.run();
    }
}
