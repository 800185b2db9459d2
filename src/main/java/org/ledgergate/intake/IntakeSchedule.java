package org.ledgergate.intake;

import java.time.Instant;
import org.ledgergate.connectors.Connectors;
import org.ledgergate.records.RecordKind;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Asks the ERP for what is due. What is due stands in the database, so a restart or a second node repeats nothing. */
@Component
@ConditionalOnProperty(name = "ledgergate.intake.scheduled", matchIfMissing = true)
class IntakeSchedule {

    private final Intake intake;
    private final Connectors connectors;

    IntakeSchedule(Intake intake, Connectors connectors) {
        this.intake = intake;
        this.connectors = connectors;
    }

    @Scheduled(fixedDelayString = "PT1M")
    void look() {
        Instant since = connectors.since();
        for (RecordKind kind : RecordKind.values()) {
            intake.runIfDue(kind, since);
        }
    }
}
