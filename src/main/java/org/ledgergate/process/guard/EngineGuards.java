package org.ledgergate.process.guard;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.jspecify.annotations.Nullable;
import org.ledgergate.access.Access;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Puts our guards into the engine. */
@Component
class EngineGuards extends AbstractProcessEnginePlugin {

    private final RunningCommands running;
    private final ObjectProvider<Access> access;

    EngineGuards(RunningCommands running, ObjectProvider<Access> access) {
        this.running = running;
        this.access = access;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setResourceAuthorizationProvider(new NoPerTaskGrants());
        configuration.setEnableExceptionsAfterUnhandledBpmnError(true);
        configuration.setCustomPostBPMNParseListeners(
                with(configuration.getCustomPostBPMNParseListeners(), new OneInstance()));
        configuration.setCustomPostCommandInterceptorsTxRequired(
                guarded(configuration.getCustomPostCommandInterceptorsTxRequired()));
        configuration.setCustomPostCommandInterceptorsTxRequiresNew(
                guarded(configuration.getCustomPostCommandInterceptorsTxRequiresNew()));
    }

    /** After the other interceptors, because guards read stored filters and need the command's own context. */
    private List<CommandInterceptor> guarded(@Nullable List<CommandInterceptor> interceptors) {
        return with(with(interceptors, new CommandGuard(running, access)), new QueryGuard());
    }

    private static <T> List<T> with(@Nullable List<T> present, T another) {
        List<T> all = new ArrayList<>(present == null ? List.of() : present);
        all.add(another);
        return all;
    }
}
