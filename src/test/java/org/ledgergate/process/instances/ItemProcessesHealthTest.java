package org.ledgergate.process.instances;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ledgergate.Site;
import org.ledgergate.WholeApplication;
import org.ledgergate.items.Item;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** R47: an operator sees what the item's page offers to put right. */
@WholeApplication
class ItemProcessesHealthTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    RuntimeService runtime;

    @Autowired
    JdbcClient jdbc;

    Site site;
    ItemProcessesHealth health;

    @BeforeEach
    void open() {
        site = new Site(context);
        health = new ItemProcessesHealth(new ItemProcessTable(jdbc));
    }

    @Test
    void itemWhoseProcessIsAsItShouldBeCountsNowhere() {
        Map<String, Object> before = details();

        site.aSentCommitment("Sent");
        site.anAcceptedCommitment("Accepted");

        assertThat(details()).isEqualTo(before);
    }

    @Test
    void itemWithoutItsProcessIsCounted() {
        Map<String, Object> before = details();

        runtime.deleteProcessInstance(instance(site.aSentCommitment("Deleted")), "by hand");

        assertThat(health.health().getStatus().getCode()).isEqualTo("DEGRADED");
        assertThat(more("itemsWithoutProcess", before)).isEqualTo(1);
    }

    @Test
    void processWhoseItemIsNotOnItsWayIsCounted() {
        Map<String, Object> before = details();
        Item item = site.aSentCommitment("Settled elsewhere");

        jdbc.sql("update item set state = 'REJECTED' where id = :id")
                .param("id", item.id().toString())
                .update();

        assertThat(health.health().getStatus().getCode()).isEqualTo("DEGRADED");
        assertThat(more("processesWithoutItem", before)).isEqualTo(1);
        runtime.deleteProcessInstance(instance(item), "end of the test");
    }

    @Test
    void suspendedProcessIsCounted() {
        Map<String, Object> before = details();

        runtime.suspendProcessInstanceById(instance(site.aSentCommitment("Suspended")));

        assertThat(health.health().getStatus().getCode()).isEqualTo("DEGRADED");
        assertThat(more("suspended", before)).isEqualTo(1);
    }

    private Map<String, Object> details() {
        return health.health().getDetails();
    }

    private long more(String detail, Map<String, Object> before) {
        return count(details(), detail) - count(before, detail);
    }

    private static long count(Map<String, Object> details, String detail) {
        return (long) details.getOrDefault(detail, 0L);
    }

    private String instance(Item item) {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(item.id().toString())
                .singleResult()
                .getId();
    }
}
