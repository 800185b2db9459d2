package org.ledgergate.process.instances;

import java.util.Arrays;
import java.util.List;
import org.ledgergate.items.ItemState;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Our items beside the engine's process instances: what either has that the other does not. */
@Repository
class ItemProcessTable {

    private static final String INSTANCES = "(select e.BUSINESS_KEY_ as item, e.SUSPENSION_STATE_ as suspension"
            + " from ACT_RU_EXECUTION e join ACT_RE_PROCDEF d on d.ID_ = e.PROC_DEF_ID_"
            + " where e.PARENT_ID_ is null and d.KEY_ in (:keys)) instance";
    private static final List<String> ON_THEIR_WAY = Arrays.stream(ItemState.values())
            .filter(Instances::needsProcess)
            .map(ItemState::name)
            .toList();

    private final JdbcClient jdbc;

    ItemProcessTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long itemsWithoutProcess() {
        return count("select count(*) from item where state in (:states)" + " and not exists (select 1 from "
                + INSTANCES + " where instance.item = item.id)");
    }

    long processesWithoutItem() {
        return count("select count(*) from " + INSTANCES
                + " where not exists (select 1 from item where item.id = instance.item and state in (:states))");
    }

    long suspendedProcesses() {
        return count("select count(*) from " + INSTANCES + " where suspension = 2");
    }

    private long count(String query) {
        return jdbc.sql(query)
                .param("keys", List.copyOf(Instances.OF_ITEMS))
                .param("states", ON_THEIR_WAY)
                .query(Long.class)
                .single();
    }
}
