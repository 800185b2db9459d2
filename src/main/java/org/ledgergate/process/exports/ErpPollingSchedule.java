package org.ledgergate.process.exports;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When the ERP is asked about an export whose outcome it owes us.
 *
 * @param askAgain Pauses between the questions to an ERP that has not confirmed an export. After the last one an approver has to look.
 */
@ConfigurationProperties("ledgergate.export")
public record ErpPollingSchedule(
        @DefaultValue({"10s", "1m", "5m", "1h", "1d", "1d", "1d", "1d", "1d"})
        List<Duration> askAgain) {

    /** Returns the pause before a question, counted from 0; empty when they are used up. */
    public Optional<Duration> pauseBefore(int question) {
        return question < askAgain.size() ? Optional.of(askAgain.get(question)) : Optional.empty();
    }
}
