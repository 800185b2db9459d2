package org.ledgergate.process.exports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Incident;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ledgergate.Site;
import org.ledgergate.WholeApplication;
import org.ledgergate.connectors.Outcome;
import org.ledgergate.connectors.attempts.Attempt;
import org.ledgergate.connectors.attempts.Exports;
import org.ledgergate.items.Item;
import org.ledgergate.items.ItemState;
import org.ledgergate.items.WrongState;
import org.ledgergate.items.content.Field;
import org.ledgergate.process.instances.SendToErpProcess;
import org.ledgergate.records.ErpRecords;
import org.ledgergate.records.RecordKind;
import org.ledgergate.records.RecordStage;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** R36, R10: whatever token comes to the export step, only what was accepted is posted, once, and as it was accepted. */
@WholeApplication
class ExportGateTest {

    private static final String REVIEW = SendToErpProcess.REVIEW_ITEM;
    private static final String EXPORT = SendToErpProcess.EXPORT_ITEM;
    private static final String LEFT_VENDOR = "V-1006";

    @Autowired
    ApplicationContext context;

    @Autowired
    RuntimeService runtime;

    @Autowired
    ManagementService management;

    @Autowired
    Exports exports;

    Site site;

    @BeforeEach
    void open() {
        site = new Site(context);
    }

    /** Ways in which a token comes to the export step although nobody accepted the item. */
    enum Way {
        MOVED_BY_A_MODIFICATION {
            @Override
            Item come(ExportGateTest test) {
                Item sent = test.site.aSentCommitment("Moved on");
                test.runtime
                        .createProcessInstanceModification(test.review(sent).getProcessInstanceId())
                        .startBeforeActivity(EXPORT)
                        .cancelAllForActivity(REVIEW)
                        .execute();
                return sent;
            }
        },
        PASSED_WITHOUT_THE_LISTENER_OF_THE_REVIEW {
            @Override
            Item come(ExportGateTest test) {
                Item sent = test.site.aSentCommitment("Without a listener");
                Task review = test.review(sent);
                test.runtime.setVariable(review.getExecutionId(), SendToErpProcess.DECISION, SendToErpProcess.ACCEPT);
                test.runtime.signal(review.getExecutionId());
                return sent;
            }
        },
        STARTED_FOR_A_DRAFT {
            @Override
            Item come(ExportGateTest test) {
                return test.startedAtTheExport(test.site.aReadyCommitment("A draft"));
            }
        },
        STARTED_FOR_A_REJECTED_ITEM {
            @Override
            Item come(ExportGateTest test) {
                Item sent = test.site.aSentCommitment("Rejected");
                return test.startedAtTheExport(
                        test.site.sendToErp().reject(test.site.person("anna"), sent.id(), "Too dear"));
            }
        },
        STARTED_FOR_A_RETRIEVED_ITEM {
            @Override
            Item come(ExportGateTest test) {
                Item sent = test.site.aSentCommitment("Retrieved");
                return test.startedAtTheExport(test.site.sendToErp().retrieve(test.site.person("paula"), sent.id()));
            }
        },
        STARTED_FOR_A_VOID_ITEM {
            @Override
            Item come(ExportGateTest test) {
                Item ready = test.site.aReadyCommitment("Void");
                return test.startedAtTheExport(
                        test.site.sendToErp().markVoid(test.site.person("paula"), ready.id(), "Not built"));
            }
        },
        STARTED_FOR_A_SYNCED_ITEM {
            @Override
            Item come(ExportGateTest test) {
                return test.startedAtTheExport(test.site.aSyncedCommitment());
            }
        };

        abstract Item come(ExportGateTest test);
    }

    @ParameterizedTest
    @EnumSource
    void nothingIsPostedAndTheFirstTryEndsAsAnIncidentThatNamesItemAndCause(Way way) {
        Item item = way.come(this);
        ItemState before = site.reload(item).state();
        int attempts = exports.of(item).all().size();

        assertThatThrownBy(() -> site.run(item, EXPORT)).hasMessageContaining("was not posted");

        assertThat(exports.of(item).all()).hasSize(attempts);
        assertThat(site.reload(item).state()).isEqualTo(before);
        Job job = job(item);
        assertThat(job.getRetries()).isZero();
        assertThat(runtime.createIncidentQuery()
                        .processInstanceId(job.getProcessInstanceId())
                        .list())
                .extracting(Incident::getIncidentMessage)
                .singleElement()
                .asString()
                .contains(item.text(Field.NUMBER), before.said());
        runtime.deleteProcessInstance(job.getProcessInstanceId(), "The test is over");
    }

    @Test
    void anItemWhoseTokenWasMovedIsTakenBackSentAgainAndPostedOnce() {
        Item item = Way.MOVED_BY_A_MODIFICATION.come(this);
        assertThatThrownBy(() -> site.run(item, EXPORT)).hasMessageContaining("was not posted");

        site.sendToErp().retrieve(site.person("paula"), item.id());
        site.sendToErp().send(site.person("paula"), item.id());
        site.sendToErp().accept(site.person("anna"), item.id(), Map.of());
        site.run(item, EXPORT);

        assertThat(site.reload(item).state()).isEqualTo(ItemState.SYNCED);
        assertThat(exports.of(item).all()).extracting(Attempt::revision).containsExactly(2);
    }

    @Test
    void whatNoLongerHoldsWhenTheItemWouldBePostedFailsItBeforePostingAndRetryGoesOnOnceItHolds() {
        Item accepted = anAcceptedCommitmentOf(LEFT_VENDOR);
        ErpRecords records = context.getBean(ErpRecords.class);
        Set<String> vendor = Set.of(LEFT_VENDOR);
        records.move(site.person("adam"), RecordKind.VENDOR, vendor, RecordStage.SYNCED, RecordStage.ARCHIVED);
        try {
            site.run(accepted, EXPORT);
        } finally {
            records.move(site.person("adam"), RecordKind.VENDOR, vendor, RecordStage.ARCHIVED, RecordStage.SYNCED);
        }
        Item failed = site.reload(accepted);

        site.sendToErp().retry(site.person("anna"), accepted.id());
        site.run(accepted, EXPORT);

        assertThat(failed.state()).isEqualTo(ItemState.FAILED);
        assertThat(failed.lifecycle().message().toString()).contains(LEFT_VENDOR, "archived");
        assertThat(site.reload(accepted).state()).isEqualTo(ItemState.SYNCED);
        assertThat(exports.of(accepted).all())
                .extracting(Attempt::outcome)
                .containsExactly(Outcome.STOPPED, Outcome.SYNCED);
    }

    @Test
    void documentsOfOneCommitmentWaitTheirTurnWithoutUsingUpRetries() {
        Item commitment = site.aSyncedCommitment();
        Item first = site.anAcceptedChildOf(commitment, "10.00", "[timeout-after]");
        Item second = site.anAcceptedChildOf(commitment, "20.00", "");
        site.run(first, EXPORT);
        int retries = job(second).getRetries();

        assertThatThrownBy(() -> site.run(second, EXPORT)).hasMessageContaining("Waits its turn");

        assertThat(job(second).getRetries()).isEqualTo(retries);
        assertThat(job(second).getDuedate()).isNotNull();
        assertThat(exports.of(second).all()).isEmpty();
        assertThat(runtime.createIncidentQuery()
                        .processInstanceId(job(second).getProcessInstanceId())
                        .count())
                .isZero();
    }

    @Test
    void whatTheErpMayHaveIsNeitherTakenBackNorSentInAnotherRevision() {
        Item accepted = site.anAcceptedCommitment("Concrete [timeout-after]");
        site.run(accepted, EXPORT);
        context.getBean(JdbcClient.class)
                .sql("update item set state = 'SENT' where id = :id")
                .param("id", accepted.id().toString())
                .update();

        assertThatThrownBy(() -> site.sendToErp().retrieve(site.person("paula"), accepted.id()))
                .isInstanceOf(WrongState.class)
                .hasMessageContaining("has or may have revision 1");

        context.getBean(JdbcClient.class)
                .sql("update item set state = 'RETRIEVED' where id = :id")
                .param("id", accepted.id().toString())
                .update();
        assertThatThrownBy(() -> site.sendToErp().send(site.person("paula"), accepted.id()))
                .isInstanceOf(WrongState.class)
                .hasMessageContaining("has or may have revision 1");
    }

    private Item anAcceptedCommitmentOf(String vendor) {
        Item ready = site.sendToErp()
                .create(site.person("paula"), Site.with(Site.commitment("Concrete", "5.00"), Field.VENDOR, vendor));
        Item sent = site.sendToErp().send(site.person("paula"), ready.id());
        return site.sendToErp().accept(site.person("anna"), sent.id(), Map.of());
    }

    private Task review(Item item) {
        return context.getBean(TaskService.class)
                .createTaskQuery()
                .processInstanceBusinessKey(item.id().toString())
                .singleResult();
    }

    private Item startedAtTheExport(Item item) {
        runtime.createProcessInstanceByKey(SendToErpProcess.KEY)
                .businessKey(item.id().toString())
                .startBeforeActivity(EXPORT)
                .execute();
        return item;
    }

    private Job job(Item item) {
        return Stream.of(item)
                .flatMap(one ->
                        runtime
                                .createProcessInstanceQuery()
                                .processInstanceBusinessKey(one.id().toString())
                                .list()
                                .stream())
                .flatMap(instance ->
                        management
                                .createJobQuery()
                                .processInstanceId(instance.getId())
                                .activityId(EXPORT)
                                .list()
                                .stream())
                .findFirst()
                .orElseThrow();
    }
}
