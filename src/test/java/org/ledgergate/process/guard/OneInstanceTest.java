package org.ledgergate.process.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ledgergate.Site;
import org.ledgergate.WholeApplication;
import org.ledgergate.items.Item;
import org.ledgergate.items.ItemState;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** An item has one way through the engine at a time. Rules R10 and R22. */
@WholeApplication
class OneInstanceTest {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private RuntimeService runtime;

    private Site site;
    private Item sent;

    @BeforeEach
    void send() {
        site = new Site(context);
        sent = site.aSentCommitment("Concrete works");
    }

    @Test
    void secondOneDoesNotBegin() {
        String key = sent.id().toString();

        assertThatThrownBy(() -> runtime.startProcessInstanceByKey("send-to-erp", key))
                .hasStackTraceContaining("under way in the engine already");

        assertThat(running()).isEqualTo(1);
    }

    @Test
    void secondOneDoesNotBeginAtTheExportWithoutListenersEither() {
        assertThatThrownBy(() -> runtime.createProcessInstanceByKey("send-to-erp")
                        .businessKey(sent.id().toString())
                        .startBeforeActivity("Task_ExportItem")
                        .execute(true, true))
                .hasStackTraceContaining("under way in the engine already");

        assertThat(running()).isEqualTo(1);
    }

    @Test
    void whatEndedIsBegunAgain() {
        site.sendToErp().retrieve(site.person("paula"), sent.id());

        assertThat(site.sendToErp().send(site.person("paula"), sent.id()).state())
                .isEqualTo(ItemState.SENT);
        assertThat(running()).isEqualTo(1);
    }

    private long running() {
        return runtime.createProcessInstanceQuery()
                .processDefinitionKey("send-to-erp")
                .processInstanceBusinessKey(sent.id().toString())
                .count();
    }
}
