package org.ledgergate.connectors;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.health.AbstractHealthIndicator;
import org.springframework.boot.actuate.health.Health;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Whether the ERP can be reached, as it was found by the last probe: nobody who asks for Ledgergate's health waits for the ERP.
 * Degraded, not down, while it cannot be reached: exports wait and nothing is lost.
 */
@Component("erpHealthIndicator")
class ErpHealth extends AbstractHealthIndicator {

    private final Connectors connectors;
    private final Clock clock;
    private volatile @Nullable Probe last;

    ErpHealth(Connectors connectors, Clock clock, MeterRegistry meters) {
        this.connectors = connectors;
        this.clock = clock;
        Gauge.builder("ledgergate.erp.reachable", this::reachable)
                .description("1 if the ERP answered the last probe, 0 if it did not or has not been asked")
                .register(meters);
    }

    @Scheduled(fixedDelayString = "${ledgergate.connectors.probe:PT1M}")
    void probe() {
        Optional<String> objection = Optional.empty();
        try {
            connectors.connected().probe();
        } catch (ErpUnavailable unreachable) {
            objection = Optional.of(String.valueOf(unreachable.getMessage()));
        } catch (RuntimeException broken) {
            objection = Optional.of(broken.toString());
        }
        last = new Probe(clock.instant(), objection);
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        Probe probe = last;
        health.withDetail("connection", connectors.capabilities().connection());
        if (probe == null) {
            health.unknown();
        } else {
            health.status(probe.objection().isPresent() ? "DEGRADED" : "UP").withDetail("probedAt", probe.at());
            probe.objection().ifPresent(objection -> health.withDetail("error", objection));
        }
    }

    private int reachable() {
        Probe probe = last;
        return probe != null && probe.objection().isEmpty() ? 1 : 0;
    }

    /** @param objection what kept us from reaching the ERP; empty if it answered */
    private record Probe(Instant at, Optional<String> objection) {}
}
