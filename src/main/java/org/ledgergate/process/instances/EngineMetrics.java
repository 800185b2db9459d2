package org.ledgergate.process.instances;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.function.Supplier;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/** The engine's jobs and incidents. */
@Component
class EngineMetrics implements MeterBinder {

    private final ManagementService management;
    private final RuntimeService runtime;
    private final Engine engine;

    EngineMetrics(ManagementService management, RuntimeService runtime, Engine engine) {
        this.management = management;
        this.runtime = runtime;
        this.engine = engine;
    }

    @Override
    public void bindTo(MeterRegistry meters) {
        jobs(meters, "due", () -> management.createJobQuery().executable().count());
        jobs(meters, "timer", () -> management.createJobQuery().timers().count());
        jobs(meters, "failed", () -> management.createJobQuery().noRetriesLeft().count());
        Gauge.builder(
                        "ledgergate.engine.incidents",
                        () -> alone(() -> runtime.createIncidentQuery().count()))
                .description("Open incidents in Cockpit")
                .register(meters);
    }

    private void jobs(MeterRegistry meters, String kind, Supplier<Long> count) {
        Gauge.builder("ledgergate.engine.jobs", () -> alone(count))
                .description("The engine's jobs: due now, timers, and those without retries left")
                .tag("kind", kind)
                .register(meters);
    }

    private long alone(Supplier<Long> count) {
        return engine.alone(count::get);
    }
}
