package org.ledgergate.process.instances;

import org.springframework.boot.actuate.health.AbstractHealthIndicator;
import org.springframework.boot.actuate.health.Health;
import org.springframework.stereotype.Component;

/**
 * Whether every item that is on its way has a process, and every process an item that is on its way. Degraded where
 * this is not so: such an item offers Resume on its page (R47).
 */
@Component("itemProcessesHealthIndicator")
class ItemProcessesHealth extends AbstractHealthIndicator {

    private final ItemProcessTable table;

    ItemProcessesHealth(ItemProcessTable table) {
        super("Items and processes cannot be compared");
        this.table = table;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        long withoutProcess = table.itemsWithoutProcess();
        long withoutItem = table.processesWithoutItem();
        long suspended = table.suspendedProcesses();
        health.status(withoutProcess + withoutItem + suspended > 0 ? "DEGRADED" : "UP")
                .withDetail("itemsWithoutProcess", withoutProcess)
                .withDetail("processesWithoutItem", withoutItem)
                .withDetail("suspended", suspended);
    }
}
