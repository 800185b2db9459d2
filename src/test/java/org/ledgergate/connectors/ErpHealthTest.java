package org.ledgergate.connectors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ledgergate.TestClock;
import org.springframework.boot.actuate.health.Health;

class ErpHealthTest {

    private final TestClock clock = new TestClock("2026-11-24T10:00:00Z");
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final Connectors connectors = mock();
    private final Connector erp = mock();
    private final Capabilities capabilities = mock();
    private final ErpHealth health = new ErpHealth(connectors, clock, meters);

    @BeforeEach
    void connect() {
        when(connectors.connected()).thenReturn(erp);
        when(connectors.capabilities()).thenReturn(capabilities);
        when(capabilities.connection()).thenReturn("tryton");
    }

    @Test
    void isUnknownBeforeTheFirstProbe() {
        assertThat(status()).isEqualTo("UNKNOWN");
        assertThat(reachable()).isZero();
    }

    @Test
    void isUpWhenTheErpAnswered() {
        health.probe();

        assertThat(status()).isEqualTo("UP");
        assertThat(reachable()).isEqualTo(1);
        assertThat(details()).contains("tryton", "2026-11-24T10:00:00Z");
    }

    @Test
    void isDegradedWithTheReasonWhenTheErpCannotBeReached() {
        doThrow(new ErpUnavailable("Connection refused")).when(erp).probe();

        health.probe();

        assertThat(status()).isEqualTo("DEGRADED");
        assertThat(reachable()).isZero();
        assertThat(details()).contains("Connection refused");
    }

    @Test
    void connectorThatBreaksIsDegradedAndProbedAgain() {
        doThrow(new IllegalStateException("bug")).doNothing().when(erp).probe();

        health.probe();
        assertThat(status()).isEqualTo("DEGRADED");

        health.probe();
        assertThat(status()).isEqualTo("UP");
    }

    private String status() {
        return result().getStatus().getCode();
    }

    private String details() {
        return result().getDetails().toString();
    }

    private Health result() {
        return health.health();
    }

    private double reachable() {
        return meters.get("ledgergate.erp.reachable").gauge().value();
    }
}
