package org.ledgergate.process.engine;

import java.util.List;
import java.util.Optional;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Holds all checks before the first request and before the first job, and refuses with everything that is unsafe. */
@Component
class StartupChecks implements SmartLifecycle {

    private final List<StartupCheck> checks;
    private boolean passed;

    StartupChecks(List<StartupCheck> checks) {
        this.checks = checks;
    }

    @Override
    public void start() {
        List<String> refusals = checks.stream()
                .map(StartupCheck::refusal)
                .flatMap(Optional::stream)
                .toList();
        if (!refusals.isEmpty()) {
            throw new UnsafeStart(refusals);
        }
        passed = true;
    }

    /** Before everything that takes in work. */
    @Override
    public int getPhase() {
        return Integer.MIN_VALUE;
    }

    @Override
    public void stop() {
        passed = false;
    }

    @Override
    public boolean isRunning() {
        return passed;
    }
}
