package org.ledgergate.connectors;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What holds for every connector.
 *
 * @param exportTimeout The longest time that one export can take. It has to be longer than the connector's timeouts together.
 * @param askFirst Whether the ERP is asked before every first export of an item whether it already has it. Switch it on after a restore of a backup.
 */
@ConfigurationProperties("ledgergate.connectors")
public record ConnectorSettings(
        @DefaultValue("60s") Duration exportTimeout,
        @DefaultValue("false") boolean askFirst) {}
