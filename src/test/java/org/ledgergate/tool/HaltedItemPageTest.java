package org.ledgergate.tool;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
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

/** R47: the page of an item whose process was suspended says what is true, and brings it back. */
@WholeApplication
class HaltedItemPageTest {

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext context;

    private Site site;
    private Item sent;

    @BeforeEach
    void suspend() {
        site = new Site(context);
        sent = site.aSentCommitment("Concrete works");
        RuntimeService runtime = context.getBean(RuntimeService.class);
        runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(sent.id().toString())
                .list()
                .forEach(instance -> runtime.suspendProcessInstanceById(instance.getId()));
    }

    @Test
    void itPromisesNoReviewAndOffersToResume() {
        String page = Browser.of(port, "anna").get(Page.of(sent)).body();

        assertThat(page)
                .contains("Nothing happens until someone resumes it.")
                .contains(Page.of(sent) + "/resume")
                .doesNotContain(Page.of(sent) + "/accept");
    }

    @Test
    void resumedItCanBeAccepted() {
        Browser anna = Browser.of(port, "anna");

        anna.submit(Page.of(sent), Page.of(sent) + "/resume", Page.form(Map.of("revision", "1")));
        anna.submit(Page.of(sent), Page.of(sent) + "/accept", Page.form(Map.of("revision", "1")));

        assertThat(site.reload(sent).state()).isEqualTo(ItemState.EXPORTING);
    }
}
