package org.ledgergate.eventlog;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.ledgergate.settings.Settings;
import org.ledgergate.worklist.Scope;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Reads the days that are over before anybody waits for them: after a start, and when one more has ended. */
@Component
class FigureSchedule {

    private final Figures figures;
    private final Settings settings;
    private final Clock clock;

    FigureSchedule(Figures figures, Settings settings, Clock clock) {
        this.figures = figures;
        this.settings = settings;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT10M")
    void read() {
        ZoneId zone = settings.companyZone();
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        figures.activity(today, Figures.DAYS, zone, Scope.EVERYTHING);
    }
}
