package org.ledgergate.connectors;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long the ERPs may take.
 *
 * @param exportTimeout the sum of all time-outs of one export; after it a running attempt is certainly over
 */
@ConfigurationProperties("ledgergate.connectors")
public record ConnectorTimes(@DefaultValue("60s") Duration exportTimeout) {}
