package org.ledgergate.process.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class JobLockOutlastsExportTest {

    private static final Duration EXPORT = Duration.ofSeconds(60);

    @Test
    void lockShorterThanThreeExportsIsRefusedWithBothNumbers() {
        var check = new JobLockOutlastsExport(Duration.ofSeconds(179), EXPORT);

        assertThat(check.refusal())
                .hasValueSatisfying(message -> assertThat(message)
                        .contains("lock-time-in-millis is 179000", "at least 180000", "Raise the lock time"));
    }

    @Test
    void lockOfThreeExportsIsNotRefused() {
        var check = new JobLockOutlastsExport(Duration.ofSeconds(180), EXPORT);

        assertThat(check.refusal()).isEmpty();
    }
}
