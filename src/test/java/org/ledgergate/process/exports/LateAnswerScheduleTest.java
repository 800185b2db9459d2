package org.ledgergate.process.exports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Date;
import java.util.Set;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ledgergate.Site;
import org.ledgergate.WholeApplication;
import org.ledgergate.connectors.ExportKey;
import org.ledgergate.connectors.IdleErp;
import org.ledgergate.connectors.LateAnswers;
import org.ledgergate.connectors.TestConnectors;
import org.ledgergate.connectors.attempts.Exports;
import org.ledgergate.items.Item;
import org.ledgergate.items.ItemState;
import org.ledgergate.process.instances.Engine;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** An ERP that answers by itself is asked at once, and nobody else is. */
@WholeApplication
class LateAnswerScheduleTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    Exports exports;

    Site site;

    @BeforeEach
    void open() {
        site = new Site(context);
    }

    @Test
    void itemWhosePendingAnswerHasComeInIsAskedAboutAtOnce() {
        Item pending = pending();
        Date before = pause(pending).getDuedate();

        round(Set.of(exports.of(pending).last().orElseThrow().key()));

        assertThat(before).isInTheFuture();
        assertThat(pause(pending).getDuedate()).isInThePast();
        site.run(pending, "Event_PauseOver");
        site.run(pending, "Task_AskErp");
        assertThat(site.reload(pending).state()).isEqualTo(ItemState.EXPORTING);
    }

    @Test
    void itemWithoutAnAnswerWaitsOutItsPause() {
        Item pending = pending();
        Item answered = pending();

        round(Set.of(exports.of(answered).last().orElseThrow().key(), new ExportKey("nobody's")));

        assertThat(pause(pending).getDuedate()).isInTheFuture();
    }

    @Test
    void answerToAnItemThatWaitsForNoneChangesNothing() {
        Item synced = site.aSyncedCommitment();

        round(Set.of(exports.of(synced).last().orElseThrow().key()));

        assertThat(site.reload(synced)).isEqualTo(synced);
    }

    private Item pending() {
        Item accepted = site.anAcceptedCommitment("Concrete [pending]");
        site.run(accepted, "Task_ExportItem");
        return accepted;
    }

    private Job pause(Item item) {
        String instance = context.getBean(RuntimeService.class)
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(item.id().toString())
                .singleResult()
                .getId();
        return context.getBean(ManagementService.class)
                .createJobQuery()
                .processInstanceId(instance)
                .singleResult();
    }

    private void round(Set<ExportKey> answered) {
        new LateAnswerSchedule(TestConnectors.to(new AnsweringErp(answered)), exports, context.getBean(Engine.class))
                .round();
    }

    private static class AnsweringErp extends IdleErp implements LateAnswers {

        private final Set<ExportKey> answered;

        AnsweringErp(Set<ExportKey> answered) {
            super("answering");
            this.answered = answered;
        }

        @Override
        public Set<ExportKey> answered() {
            return answered;
        }
    }
}
