package org.ledgergate.connectors.sandbox;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the sandbox behaves towards every item.
 *
 * @param down whether it cannot be reached
 * @param delay how long each call takes
 * @param slowDelay how long a call takes for an item that asks it to be slow
 */
@ConfigurationProperties("ledgergate.connectors.sandbox")
record SandboxSettings(
        @DefaultValue("false") boolean down,
        @DefaultValue("0s") Duration delay,
        @DefaultValue("5s") Duration slowDelay) {}
