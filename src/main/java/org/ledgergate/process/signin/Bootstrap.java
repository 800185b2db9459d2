package org.ledgergate.process.signin;

import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Sees to groups, grants, filters and the first administrator before the first request; again at every start. */
@Component
class Bootstrap implements SmartInitializingSingleton {

    private final ProcessEngineConfigurationImpl engine;
    private final TransactionOperations transaction;
    private final Groups groups;
    private final TaskFilters filters;
    private final Staff staff;

    Bootstrap(
            ProcessEngineConfigurationImpl engine,
            TransactionOperations transaction,
            Groups groups,
            TaskFilters filters,
            Staff staff) {
        this.engine = engine;
        this.transaction = transaction;
        this.groups = groups;
        this.filters = filters;
        this.staff = staff;
    }

    @Override
    public void afterSingletonsInstantiated() {
        transaction.executeWithoutResult(status -> {
            waitForOtherNodes();
            groups.ensure();
            filters.ensure();
            staff.ensure();
        });
    }

    /** Holds the engine's own lock until the transaction ends, so that two nodes starting at once do not collide. */
    private void waitForOtherNodes() {
        engine.getCommandExecutorTxRequired().execute(context -> {
            context.getPropertyManager().acquireExclusiveLockForStartup();
            return true;
        });
    }
}
