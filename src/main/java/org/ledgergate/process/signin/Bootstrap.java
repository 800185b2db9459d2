package org.ledgergate.process.signin;

import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/** Sees to groups, grants, filters and the first administrator before the first request; again at every start. */
@Component
class Bootstrap implements SmartInitializingSingleton {

    private final ProcessEngineConfigurationImpl engine;
    private final Groups groups;
    private final TaskFilters filters;
    private final FirstUsers staff;

    Bootstrap(ProcessEngineConfigurationImpl engine, Groups groups, TaskFilters filters, FirstUsers staff) {
        this.engine = engine;
        this.groups = groups;
        this.filters = filters;
        this.staff = staff;
    }

    /** In one transaction, and one command of the engine, which writes everything at its end. */
    @Override
    public void afterSingletonsInstantiated() {
        engine.getCommandExecutorTxRequired().execute(context -> {
            waitForOtherNodes(context);
            groups.ensure();
            filters.ensure();
            staff.ensure();
            return true;
        });
    }

    /** Holds the engine's own lock until the transaction ends, so that two nodes starting at once do not collide. */
    private static void waitForOtherNodes(CommandContext context) {
        context.getPropertyManager().acquireExclusiveLockForStartup();
    }
}
