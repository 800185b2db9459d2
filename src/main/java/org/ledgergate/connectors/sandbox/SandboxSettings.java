package org.ledgergate.connectors.sandbox;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the sandbox behaves towards every item.
 *
 * @param down Whether the sandbox acts as if it were down.
 * @param delay Duration of each call to the sandbox.
 * @param slowDelay Duration of a call for an item with [slow] in its title.
 */
@ConfigurationProperties("ledgergate.connectors.sandbox")
record SandboxSettings(
        @DefaultValue("false") boolean down,
        @DefaultValue("0s") Duration delay,
        @DefaultValue("5s") Duration slowDelay) {}
