package org.ledgergate.intake;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How often the ERP is asked for its records, and how long that may take.
 *
 * @param every how long after one run of a kind the next is due
 * @param longest after this time a run that has not ended is taken to be broken off
 */
@ConfigurationProperties("ledgergate.intake")
record IntakeTimes(
        @DefaultValue("1h") Duration every,
        @DefaultValue("15m") Duration longest) {}
