package org.ledgergate.process.instances;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ledgergate.Browser;
import org.ledgergate.Site;
import org.ledgergate.WholeApplication;
import org.ledgergate.items.Item;
import org.ledgergate.items.ItemState;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** Where an item is in the engine twice, as an earlier version may have left it, nothing that reads it breaks. */
@WholeApplication
class EngineTest {

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private ProcessEngineConfigurationImpl configuration;

    @Autowired
    private Engine engine;

    @Autowired
    private Instances instances;

    private Site site;
    private Item sent;

    @BeforeEach
    void twoInstances() {
        site = new Site(context);
        sent = site.aSentCommitment("Concrete works");
        String second = runtime.startProcessInstanceByKey(
                        "send-to-erp",
                        site.aReadyCommitment("Other").id().toString(),
                        Map.of("type", "commitment", "directExport", false, "resentAfterReject", true))
                .getId();
        configuration.getCommandExecutorTxRequired().execute(command -> {
            command.getExecutionManager()
                    .findExecutionById(second)
                    .setBusinessKey(sent.id().toString());
            return second;
        });
    }

    @AfterEach
    void end() {
        both().forEach(instance -> runtime.deleteProcessInstance(instance.getId(), "test"));
    }

    @Test
    void itsPageOpensAndItIsAnswered() {
        assertThat(both()).hasSize(2);
        assertThat(Browser.of(port, "anna").get("/erp/items/" + sent.id()).statusCode())
                .isEqualTo(200);
        assertThat(instances.stuck(sent.id())).isFalse();
        assertThat(engine.retryExport(sent.id())).isFalse();
        engine.endPause(sent.id());

        Item accepted = site.sendToErp().accept(site.person("anna"), sent.id(), Map.of());

        assertThat(accepted.state()).isEqualTo(ItemState.EXPORTING);
        assertThat(both()).hasSize(2);
    }

    private List<ProcessInstance> both() {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(sent.id().toString())
                .list();
    }
}
