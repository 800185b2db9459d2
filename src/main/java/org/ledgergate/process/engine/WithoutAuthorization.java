package org.ledgergate.process.engine;

import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.stereotype.Component;

/** Reads the engine as Ledgergate itself, whoever is signed in. */
@Component
public class WithoutAuthorization {

    private final ProcessEngineConfigurationImpl engine;

    WithoutAuthorization(ProcessEngineConfigurationImpl engine) {
        this.engine = engine;
    }

    public <T> T call(Supplier<T> reading) {
        return engine.getCommandExecutorTxRequired().execute(context -> context.runWithoutAuthorization(reading::get));
    }
}
