package org.ledgergate.intake;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How often the ERP is asked for its records, and how long that may take.
 *
 * @param every Time from one scheduled refresh of a kind to the next.
 * @param longest Time after which a refresh that has not ended counts as broken off.
 */
@ConfigurationProperties("ledgergate.intake")
record IntakeTimes(
        @DefaultValue("1h") Duration every,
        @DefaultValue("15m") Duration longest) {}
