package org.ledgergate.process.engine;

import java.time.Duration;
import java.util.Optional;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.ledgergate.connectors.ConnectorSettings;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** No job's lock runs out while its export is still under way: a second node would repeat it, for ever. */
@Component
class JobLockOutlastsExport implements StartupCheck {

    private static final int SAFETY = 3;

    private final Duration lock;
    private final Duration export;

    @Autowired
    JobLockOutlastsExport(ProcessEngineConfigurationImpl engine, ConnectorSettings settings) {
        this(Duration.ofMillis(engine.getJobExecutor().getLockTimeInMillis()), settings.exportTimeout());
    }

    JobLockOutlastsExport(Duration lock, Duration export) {
        this.lock = lock;
        this.export = export;
    }

    @Override
    public Optional<String> refusal() {
        Duration needed = export.multipliedBy(SAFETY);
        return lock.compareTo(needed) >= 0
                ? Optional.empty()
                : Optional.of(
                        ("camunda.bpm.job-execution.lock-time-in-millis is %d, but must be at least %d: three times "
                                        + "ledgergate.connectors.export-timeout. Raise the lock time or lower the time-outs.")
                                .formatted(lock.toMillis(), needed.toMillis()));
    }
}
