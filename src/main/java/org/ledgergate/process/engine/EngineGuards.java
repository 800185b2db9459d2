package org.ledgergate.process.engine;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.jspecify.annotations.Nullable;

/** Puts our guards and our measure of history into the engine, whoever creates it. */
public class EngineGuards extends AbstractProcessEnginePlugin {

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setCustomHistoryLevels(List.of(new LeanHistory()));
        configuration.setResourceAuthorizationProvider(new NoGrantsUnasked());
        configuration.setCustomPostCommandInterceptorsTxRequired(
                guarded(configuration.getCustomPostCommandInterceptorsTxRequired()));
        configuration.setCustomPostCommandInterceptorsTxRequiresNew(
                guarded(configuration.getCustomPostCommandInterceptorsTxRequiresNew()));
    }

    /** After the other interceptors, because the guard reads stored filters and needs the command's own context. */
    private static List<CommandInterceptor> guarded(@Nullable List<CommandInterceptor> interceptors) {
        List<CommandInterceptor> all = new ArrayList<>(interceptors == null ? List.of() : interceptors);
        all.add(new QueryGuard());
        return all;
    }
}
