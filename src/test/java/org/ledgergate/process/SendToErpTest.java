package org.ledgergate.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ledgergate.Site;
import org.ledgergate.WholeApplication;
import org.ledgergate.access.NotAllowed;
import org.ledgergate.access.Person;
import org.ledgergate.access.Role;
import org.ledgergate.connectors.Outcome;
import org.ledgergate.connectors.attempts.Exports;
import org.ledgergate.eventlog.EventFilter;
import org.ledgergate.eventlog.EventLog;
import org.ledgergate.eventlog.LogEntry;
import org.ledgergate.items.InvalidItem;
import org.ledgergate.items.Item;
import org.ledgergate.items.ItemNotReady;
import org.ledgergate.items.ItemState;
import org.ledgergate.items.ItemType;
import org.ledgergate.items.Source;
import org.ledgergate.items.WrongState;
import org.ledgergate.items.content.Difference;
import org.ledgergate.items.content.Field;
import org.ledgergate.messages.Message;
import org.ledgergate.process.instances.SendToErpProcess;
import org.ledgergate.settings.Setting;
import org.ledgergate.settings.Settings;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Items on their whole way, through the facade and through the engine's own door. Rules R1 to R10, R13 to R16, R22 to R24. */
@WholeApplication
class SendToErpTest {

    private static final String EXPORT = "Task_ExportItem";

    private static final int FIRST_TRY_AND_FIVE_MORE = 6;

    @Autowired
    ApplicationContext context;

    @Autowired
    Exports exports;

    @Autowired
    EventLog eventLog;

    @Autowired
    Settings settings;

    @Autowired
    Reviews reviews;

    Site site;

    @BeforeEach
    void open() {
        site = new Site(context);
    }

    @Test
    void acceptedItemIsExportedAndKeepsTheErpsIds() {
        Item sent = site.aSentCommitment("Concrete works");

        Item accepted = site.sendToErp().accept(site.person("anna"), sent.id(), Map.of());
        site.run(accepted, EXPORT);

        Item synced = site.reload(accepted);
        assertThat(accepted.state()).isEqualTo(ItemState.EXPORTING);
        assertThat(synced.state()).isEqualTo(ItemState.SYNCED);
        assertThat(synced.lifecycle().erpId()).isNotEmpty();
        assertThat(synced.lifecycle().erp().lines()).containsOnlyKeys(1);
        assertThat(eventLog.of(synced.id()))
                .extracting(entry -> entry.done().toString())
                .containsExactly("Created", "Sent", "Accepted", "Synced");
    }

    @Test
    void questionOfTheErpIsPutToAnApproverAndTheAnswerContinuesTheExport() {
        Item accepted = site.anAcceptedCommitment("Concrete [confirm]");
        site.run(accepted, EXPORT);
        Review asked = reviews.of(site.reload(accepted));
        List<OfferedVerb> choices = reviews.choices(site.person("anna"), asked.item());

        site.sendToErp().confirm(site.person("anna"), accepted.id(), "");
        site.run(accepted, EXPORT);

        assertThat(asked.item().state()).isEqualTo(ItemState.FAILED);
        assertThat(asked.question()).hasToString("Budget of the job is exceeded. Post all the same?");
        assertThat(choices).extracting(OfferedVerb::verb).containsExactly(Verb.CONFIRM, Verb.RETRY, Verb.REJECT);
        assertThat(site.reload(accepted).state()).isEqualTo(ItemState.SYNCED);
        assertThat(eventLog.of(accepted.id()))
                .extracting(entry -> entry.done().toString())
                .containsExactly("Created", "Sent", "Accepted", "Failed to export", "Confirmed", "Synced");
    }

    @Test
    void retryWithoutConfirmingAsksAgain() {
        Item accepted = site.anAcceptedCommitment("Concrete [confirm]");
        site.run(accepted, EXPORT);

        site.sendToErp().retry(site.person("anna"), accepted.id());
        site.run(accepted, EXPORT);

        assertThat(reviews.of(site.reload(accepted)).question().toString()).isNotEmpty();
    }

    @Test
    void thereIsNothingToConfirmWhereTheErpAsksNothing() {
        Item accepted = site.anAcceptedCommitment("Concrete [refuse]");
        site.run(accepted, EXPORT);

        assertThatThrownBy(() -> site.sendToErp().confirm(site.person("anna"), accepted.id(), ""))
                .isInstanceOf(WrongState.class)
                .hasMessageContaining("the ERP asks nothing");
        assertThat(site.reload(accepted).state()).isEqualTo(ItemState.FAILED);
    }

    @Test
    void whoeverMayNotAcceptMayNotConfirm() {
        Item accepted = site.anAcceptedCommitment("Concrete [confirm]");
        site.run(accepted, EXPORT);

        assertThatThrownBy(() -> site.sendToErp().confirm(site.person("stan"), accepted.id(), ""))
                .isInstanceOf(NotAllowed.class);
        assertThat(site.reload(accepted).state()).isEqualTo(ItemState.FAILED);
    }

    @Test
    void itemThatIsNotReadyIsNotSentAndEveryFailingConditionIsListed() {
        Item draft = site.sendToErp()
                .create(
                        site.person("paula"),
                        Site.with(
                                Site.with(Site.commitment("Half done", "10.00"), Field.STATUS, "draft"),
                                Field.VENDOR,
                                ""));

        assertThatThrownBy(() -> site.sendToErp().send(site.person("paula"), draft.id()))
                .isInstanceOfSatisfying(
                        ItemNotReady.class,
                        refused -> assertThat(refused.faults())
                                .extracting("code")
                                .containsExactly("status-ready", "vendor-linked"));

        assertThat(site.reload(draft).state()).isEqualTo(ItemState.NOT_SENT);
    }

    @Test
    void changeOrderOfASyncedCommitmentIsExported() {
        Item commitment = site.aSyncedCommitment();
        Item changeOrder = site.sendToErp()
                .create(site.person("paula"), Site.childOf(commitment, ItemType.COMMITMENT_CHANGE_ORDER, "-50.00"));

        site.sendToErp().send(site.person("paula"), changeOrder.id());
        site.sendToErp().accept(site.person("anna"), changeOrder.id(), Map.of());
        site.run(changeOrder, EXPORT);

        assertThat(site.reload(changeOrder).state()).isEqualTo(ItemState.SYNCED);
    }

    @Test
    void secondSendIsRefused() {
        Item sent = site.aSentCommitment("Concrete works");

        assertThatThrownBy(() -> site.sendToErp().send(site.person("paula"), sent.id()))
                .isInstanceOf(WrongState.class);
    }

    @Test
    void sentItemIsLocked() {
        Item sent = site.aSentCommitment("Concrete works");

        assertThatThrownBy(() -> site.sendToErp()
                        .correct(
                                site.person("paula"),
                                sent.id(),
                                Site.with(Site.draftOf(sent), Field.TITLE, "Something else")))
                .isInstanceOfSatisfying(
                        InvalidItem.class,
                        refused -> assertThat(refused.faults())
                                .extracting("pointer", "code")
                                .containsExactly(tuple("/title", "locked")));
    }

    @Test
    void syncedCommitmentKeepsItsTitleButTakesADescription() {
        Item synced = site.aSyncedCommitment();

        Item described = site.sendToErp()
                .correct(
                        site.person("paula"),
                        synced.id(),
                        Site.with(Site.draftOf(synced), Field.DESCRIPTION, "Level 2 only"));

        assertThat(described.text(Field.DESCRIPTION)).isEqualTo("Level 2 only");
        assertThat(described.state()).isEqualTo(ItemState.SYNCED);
        assertThatThrownBy(() -> site.sendToErp()
                        .correct(
                                site.person("paula"),
                                synced.id(),
                                Site.with(Site.draftOf(synced), Field.TITLE, "Another")))
                .isInstanceOf(InvalidItem.class);
    }

    @Test
    void retrievedItemGoesBackToTheProjectAndItsTaskIsGone() {
        Item sent = site.aSentCommitment("Concrete works");

        Item retrieved = site.sendToErp().retrieve(site.person("paula"), sent.id());

        assertThat(retrieved.state()).isEqualTo(ItemState.RETRIEVED);
        assertThat(site.task(sent, SendToErpProcess.REVIEW_ITEM)).isNull();
    }

    @Test
    void answeredItemCannotBeRetrieved() {
        Item accepted = site.anAcceptedCommitment("Concrete works");

        assertThatThrownBy(() -> site.sendToErp().retrieve(site.person("paula"), accepted.id()))
                .isInstanceOf(WrongState.class)
                .hasMessageContaining("exporting");
    }

    @Test
    void rejectedItemGoesBackWithTheReasonAndCanBeCorrectedAndResent() {
        Item sent = site.aSentCommitment("Concrete works");

        Item rejected = site.sendToErp().reject(site.person("anna"), sent.id(), "Wrong cost code");
        Item corrected = site.sendToErp()
                .correct(
                        site.person("paula"),
                        sent.id(),
                        Site.with(Site.draftOf(rejected), Field.TITLE, "Concrete works, level 2"));
        Item resent = site.sendToErp().send(site.person("paula"), corrected.id());

        assertThat(rejected.lifecycle().message()).hasToString("Wrong cost code");
        assertThat(resent.lifecycle().revision()).isEqualTo(2);
        assertThat(reviews.of(resent).changes())
                .containsExactly(Difference.of(Field.TITLE, "Concrete works", "Concrete works, level 2"));
        assertThat(eventLog.of(sent.id()))
                .filteredOn(entry -> entry.action().equals("event.rejected"))
                .extracting(LogEntry::reason)
                .containsExactly(Message.just("Wrong cost code"));
    }

    @Test
    void rejectWithoutAReasonIsRefusedAndTheItemWaitsOn() {
        Item sent = site.aSentCommitment("Concrete works");

        assertThatThrownBy(() -> site.sendToErp().reject(site.person("anna"), sent.id(), "  "))
                .isInstanceOf(InvalidItem.class)
                .hasMessageContaining("reason");

        assertThat(site.reload(sent).state()).isEqualTo(ItemState.SENT);
        assertThat(site.task(sent, SendToErpProcess.REVIEW_ITEM)).isNotNull();
    }

    @Test
    void reasonThatNoDatabaseKeepsIsRefusedAndTheItemWaitsOn() {
        Item sent = site.aSentCommitment("Concrete works");

        assertThatThrownBy(() -> site.sendToErp().reject(site.person("anna"), sent.id(), "a\0b"))
                .isInstanceOf(InvalidItem.class)
                .hasMessageContaining("cannot be stored");

        assertThat(site.reload(sent).state()).isEqualTo(ItemState.SENT);
    }

    @Test
    void extraFieldsAreCheckedBeforeAnythingLeaves() {
        Item sent = site.aSentCommitment("Concrete works");

        assertThatThrownBy(() ->
                        site.sendToErp().accept(site.person("anna"), sent.id(), Map.of("accountingDate", "yesterday")))
                .isInstanceOf(InvalidItem.class);
        assertThatThrownBy(() -> site.sendToErp().accept(site.person("anna"), sent.id(), Map.of("colour", "red")))
                .isInstanceOf(InvalidItem.class)
                .hasMessageContaining("colour");

        assertThat(site.reload(sent).state()).isEqualTo(ItemState.SENT);
    }

    @Test
    void refusedItemFailsWithTheErpsWordsAndIsTriedAgainWithoutANewApproval() {
        Item accepted = site.anAcceptedCommitment("Concrete works [refuse]");

        site.run(accepted, EXPORT);
        Item failed = site.reload(accepted);
        site.sendToErp().retry(site.person("ben"), accepted.id());
        site.run(accepted, EXPORT);

        assertThat(failed.state()).isEqualTo(ItemState.FAILED);
        assertThat(failed.lifecycle().message().toString()).isNotEmpty();
        assertThat(exports.of(accepted).all()).extracting("outcome").containsExactly(Outcome.REFUSED, Outcome.REFUSED);
    }

    @Test
    void failedItemCanBeRejectedBackToItsSender() {
        Item accepted = site.anAcceptedCommitment("Concrete works [refuse]");
        site.run(accepted, EXPORT);

        Item rejected = site.sendToErp().reject(site.person("anna"), accepted.id(), "Use another vendor");

        assertThat(rejected.state()).isEqualTo(ItemState.REJECTED);
    }

    @Test
    void itemWhoseAnswerIsLostAfterTheCommitIsPostedOnceAndFoundByAsking() {
        Item accepted = site.anAcceptedCommitment("Concrete works [timeout-after]");

        site.run(accepted, EXPORT);
        Item uncertain = site.reload(accepted);
        site.run(accepted, "Event_PauseOver");
        site.run(accepted, "Task_AskErp");

        assertThat(uncertain.state()).isEqualTo(ItemState.EXPORTING);
        assertThat(uncertain.lifecycle().message().toString()).contains("uncertain");
        assertThat(site.reload(accepted).state()).isEqualTo(ItemState.SYNCED);
        assertThat(exports.of(accepted).all()).hasSize(1);
    }

    @Test
    void erpThatIsDownIsNoFailureOfTheItemAndRetryResumesIt() {
        Item accepted = site.anAcceptedCommitment("Concrete works [down]");

        assertThatThrownBy(() -> site.run(accepted, EXPORT)).hasMessageContaining("not sent");
        Item tryingOn = site.reload(accepted);
        for (int attempt = 1; attempt < FIRST_TRY_AND_FIVE_MORE; attempt++) {
            assertThatThrownBy(() -> site.run(accepted, EXPORT)).hasMessageContaining("not sent");
        }

        Item stuck = site.reload(accepted);
        assertThat(tryingOn.lifecycle().message().toString()).contains("tried again by itself");
        assertThat(stuck.state()).isEqualTo(ItemState.EXPORTING);
        assertThat(stuck.lifecycle().message().toString()).contains("not sent");
        assertThat(context.getBean(RuntimeService.class)
                        .createIncidentQuery()
                        .incidentMessageLike("%" + accepted.text(Field.NUMBER) + "%")
                        .count())
                .isEqualTo(1);
        assertThat(reviews.choices(site.person("anna"), stuck))
                .extracting(OfferedVerb::verb)
                .contains(Verb.RETRY);
        assertThat(site.sendToErp().retry(site.person("anna"), accepted.id()).state())
                .isEqualTo(ItemState.EXPORTING);
    }

    @Test
    void ofTwoApproversAtOnceOneCountsAndTheOtherIsToldWho() throws Exception {
        Item sent = site.aSentCommitment("Concrete works");

        List<String> answers = atOnce(
                () -> site.sendToErp().accept(site.person("anna"), sent.id(), Map.of()),
                () -> site.sendToErp().reject(site.person("ben"), sent.id(), "Too dear"));

        assertThat(answers).hasSize(2);
        assertThat(answers).filteredOn("done"::equals).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> !answer.equals("done"))
                .singleElement()
                .asString()
                .containsAnyOf("anna answered", "ben answered");
    }

    @Test
    void twoAcceptsAtOnceExportOnce() throws Exception {
        Item sent = site.aSentCommitment("Concrete works");

        atOnce(
                () -> site.sendToErp().accept(site.person("anna"), sent.id(), Map.of()),
                () -> site.sendToErp().accept(site.person("ben"), sent.id(), Map.of()));
        site.run(sent, EXPORT);

        assertThat(exports.of(sent).all()).hasSize(1);
        assertThat(site.reload(sent).state()).isEqualTo(ItemState.SYNCED);
    }

    @Test
    void nobodyAcceptsWhatTheySentAndTheAttemptIsAnEvent() {
        Person maria = aProjectUserWhoMayApprove("maria");
        Item sent = site.sendToErp()
                .send(maria, site.aReadyCommitment("Concrete works").id());

        assertThatThrownBy(() -> site.sendToErp().accept(maria, sent.id(), Map.of()))
                .isInstanceOf(NotAllowed.class)
                .hasMessageContaining("someone else");

        assertThat(site.reload(sent).state()).isEqualTo(ItemState.SENT);
        assertThat(eventLog.of(sent.id()))
                .filteredOn(entry -> entry.who().equals("maria"))
                .extracting(entry -> entry.done().toString())
                .containsExactly("Sent", "Refused: accepted");
        assertThat(reviews.choices(maria, sent))
                .filteredOn(choice -> choice.verb() == Verb.ACCEPT)
                .noneMatch(OfferedVerb::allowed);
    }

    @Test
    void nobodyAcceptsWhatTheyCreatedSentInAnyRevisionOrChangedSinceItWasAccepted() {
        Person maria = aProjectUserWhoMayApprove("maria");
        Person paula = site.person("paula");

        Item created = site.sendToErp()
                .send(
                        paula,
                        site.sendToErp()
                                .create(maria, Site.commitment("Created by maria", "1.00"))
                                .id());
        Item sentBefore = site.sendToErp()
                .send(maria, site.aReadyCommitment("Sent by maria").id());
        site.sendToErp().reject(site.person("anna"), sentBefore.id(), "Too early");
        site.sendToErp().send(paula, sentBefore.id());
        Item changed = site.aReadyCommitment("Changed by maria");
        site.sendToErp().correct(maria, changed.id(), Site.with(Site.draftOf(changed), Field.TITLE, "By maria"));
        site.sendToErp().send(paula, changed.id());

        for (Item item : List.of(created, sentBefore, changed)) {
            assertThatThrownBy(() -> site.sendToErp().accept(maria, item.id(), Map.of()))
                    .as(item.text(Field.TITLE))
                    .isInstanceOf(NotAllowed.class)
                    .hasMessageContaining("someone else");
            assertThat(site.reload(item).state()).isEqualTo(ItemState.SENT);
        }
    }

    @Test
    void whoChangedAnItemBeforeItWasAcceptedMayAcceptALaterRevision() {
        Person maria = aProjectUserWhoMayApprove("maria");
        Item changed = site.aReadyCommitment("Concrete [refuse]");
        site.sendToErp().correct(maria, changed.id(), Site.with(Site.draftOf(changed), Field.AMOUNT, "1250.00"));
        site.sendToErp().correct(maria, changed.id(), Site.with(Site.draftOf(changed), Field.DESCRIPTION, "By maria"));
        site.sendToErp().send(site.person("paula"), changed.id());
        site.sendToErp().accept(site.person("anna"), changed.id(), Map.of());
        site.run(changed, EXPORT);
        site.sendToErp().reject(site.person("anna"), changed.id(), "Refused");
        site.sendToErp().send(site.person("paula"), changed.id());

        assertThat(site.sendToErp().accept(maria, changed.id(), Map.of()).state())
                .isEqualTo(ItemState.EXPORTING);
    }

    @Test
    void nobodyConfirmsOrResumesWhatTheyChanged() {
        Person maria = aProjectUserWhoMayApprove("maria");
        Item asked = site.sendToErp()
                .send(maria, site.aReadyCommitment("Concrete [confirm]").id());
        site.sendToErp().accept(site.person("anna"), asked.id(), Map.of());
        site.run(asked, EXPORT);

        assertThatThrownBy(() -> site.sendToErp().confirm(maria, asked.id(), ""))
                .isInstanceOf(NotAllowed.class)
                .hasMessageContaining("someone else");
        assertThat(reviews.choices(maria, site.reload(asked)))
                .filteredOn(choice -> choice.verb() == Verb.CONFIRM)
                .noneMatch(OfferedVerb::allowed);
        context.getBean(RuntimeService.class)
                .deleteProcessInstance(
                        site.task(asked, SendToErpProcess.RESOLVE_FAILURE).getProcessInstanceId(), "by hand");
        assertThatThrownBy(() -> site.sendToErp().resume(maria, asked.id()))
                .isInstanceOf(NotAllowed.class)
                .hasMessageContaining("someone else");
    }

    @Test
    void whoNeitherSentNorCreatedAcceptsAndWithoutTheRuleSoDoesTheSender() {
        Person maria = aProjectUserWhoMayApprove("maria");
        Item others = site.aSentCommitment("Concrete works");
        Item own = site.sendToErp()
                .send(maria, site.aReadyCommitment("Concrete works").id());

        settings.change(site.person("adam"), Map.of(Setting.SEGREGATION_OF_DUTIES, "false"));
        try {
            site.sendToErp().accept(maria, own.id(), Map.of());
        } finally {
            settings.change(site.person("adam"), Map.of(Setting.SEGREGATION_OF_DUTIES, "true"));
        }
        site.sendToErp().accept(maria, others.id(), Map.of());

        assertThat(site.reload(own).state()).isEqualTo(ItemState.EXPORTING);
        assertThat(site.reload(others).state()).isEqualTo(ItemState.EXPORTING);
    }

    @Test
    void approverGroupWithoutToolPermissionIsRefusedWithTheNamesToAsk() {
        Item sent = site.aSentCommitment("Concrete works");

        assertThatThrownBy(() -> site.sendToErp().accept(site.person("gus"), sent.id(), Map.of()))
                .isInstanceOf(NotAllowed.class)
                .hasMessageContaining("Standard or Admin")
                .hasMessageContaining("Ask an ERP administrator");

        assertThat(site.reload(sent).state()).isEqualTo(ItemState.SENT);
        assertThat(eventLog.of(sent.id()))
                .extracting(entry -> entry.done().toString())
                .contains("Refused: accepted");
    }

    @Test
    void whoCompletesTheTaskInTasklistPassesTheSameGate() {
        Item sent = site.aSentCommitment("Concrete works");
        String task = site.task(sent, SendToErpProcess.REVIEW_ITEM).getId();
        TaskService tasks = context.getBean(TaskService.class);

        assertThatThrownBy(() -> as("gus", () -> {
                    tasks.complete(task, Map.of("decision", "accept"));
                    return null;
                }))
                .hasMessageContaining("Standard or Admin");
        assertThatThrownBy(() -> as("anna", () -> {
                    tasks.complete(task, Map.of("decision", "reject"));
                    return null;
                }))
                .hasMessageContaining("reason");
        assertThat(site.reload(sent).state()).isEqualTo(ItemState.SENT);
    }

    @Test
    void taskCompletedInTasklistLeavesNoReasonAndNoAmountBehind() throws Exception {
        Item sent = site.aSentCommitment("Concrete works");
        String task = site.task(sent, SendToErpProcess.REVIEW_ITEM).getId();
        String instance = site.task(sent, SendToErpProcess.REVIEW_ITEM).getProcessInstanceId();

        as("anna", () -> {
            context.getBean(TaskService.class)
                    .complete(
                            task, Map.of("decision", "accept", "reason", "fine", "amount", "1.00", "vendor", "V-9999"));
            return null;
        });
        site.run(sent, EXPORT);

        Item synced = site.reload(sent);
        assertThat(synced.lifecycle().answeredBy()).isEqualTo("anna");
        assertThat(synced.text(Field.AMOUNT)).isEqualTo("1250.00");
        assertThat(context.getBean(HistoryService.class)
                        .createHistoricVariableInstanceQuery()
                        .processInstanceIdIn(instance)
                        .list())
                .extracting("name")
                .doesNotContain("reason");
    }

    @Test
    void directExportSkipsTheApproverAndOnlyWhileItIsOn() {
        Item waiting = site.aSentCommitment("Before");
        settings.change(site.person("adam"), Map.of(Setting.DIRECT_EXPORT_COMMITMENT, "true"));
        try {
            Item direct = site.aSentCommitment("Directly");
            site.run(direct, EXPORT);

            assertThat(direct.state()).isEqualTo(ItemState.EXPORTING);
            assertThat(site.reload(direct).state()).isEqualTo(ItemState.SYNCED);
            assertThat(site.reload(waiting).state()).isEqualTo(ItemState.SENT);
        } finally {
            settings.change(site.person("adam"), Map.of(Setting.DIRECT_EXPORT_COMMITMENT, "false"));
        }
        assertThat(site.aSentCommitment("After").state()).isEqualTo(ItemState.SENT);
        assertThat(eventLog.list(EventFilter.NONE, 0, 200).entries())
                .filteredOn(entry -> entry.subject().equals("direct-export.commitment"))
                .hasSizeGreaterThanOrEqualTo(2);
    }

    @Test
    void onlyAnErpAdministratorChangesDirectExport() {
        assertThatThrownBy(() -> settings.change(site.person("anna"), Map.of(Setting.DIRECT_EXPORT_COMMITMENT, "true")))
                .isInstanceOf(NotAllowed.class);
        assertThat(settings.isOn(Setting.DIRECT_EXPORT_COMMITMENT)).isFalse();
    }

    @Test
    void itemWhoseInstanceWasDeletedInCockpitIsNotLost() {
        Item sent = site.aSentCommitment("Concrete works");
        context.getBean(RuntimeService.class)
                .deleteProcessInstance(
                        site.task(sent, SendToErpProcess.REVIEW_ITEM).getProcessInstanceId(), "by hand");

        assertThatThrownBy(() -> site.sendToErp().accept(site.person("anna"), sent.id(), Map.of()))
                .isInstanceOf(WrongState.class)
                .hasMessageContaining("resume it first");
        site.sendToErp().retrieve(site.person("paula"), sent.id());

        assertThat(site.sendToErp().send(site.person("paula"), sent.id()).state())
                .isEqualTo(ItemState.SENT);
    }

    @Test
    void voidedItemGivesItsNumberFree() {
        Item item = site.aReadyCommitment("Never mind");

        site.sendToErp().markVoid(site.person("paula"), item.id(), "Not built");
        Item second = site.sendToErp()
                .create(
                        site.person("paula"),
                        Site.commitment(
                                new Source("test", item.source().id() + "-again"),
                                item.text(Field.NUMBER),
                                "Built after all",
                                "5.00"));

        assertThat(site.reload(item).state()).isEqualTo(ItemState.VOID);
        assertThat(second.text(Field.NUMBER)).isEqualTo(item.text(Field.NUMBER));
    }

    private Person aProjectUserWhoMayApprove(String id) {
        IdentityService identity = context.getBean(IdentityService.class);
        if (identity.createUserQuery().userId(id).count() == 0) {
            identity.saveUser(identity.newUser(id));
            for (Role role : List.of(Role.PROJECT_USER, Role.ERP_STANDARD, Role.ACCOUNTING_APPROVER)) {
                identity.createMembership(id, role.group());
            }
        }
        return site.person(id);
    }

    private <T> T as(String user, Callable<T> action) throws Exception {
        IdentityService identity = context.getBean(IdentityService.class);
        identity.setAuthentication(
                user,
                site.person(user).roles().stream().map(role -> role.group()).toList());
        try {
            return action.call();
        } finally {
            identity.clearAuthentication();
        }
    }

    /** Returns "done", or what refused it, for each of the actions started together. */
    private static List<String> atOnce(Callable<?>... actions) throws Exception {
        CyclicBarrier start = new CyclicBarrier(actions.length);
        ExecutorService threads = Executors.newFixedThreadPool(actions.length);
        try {
            List<Future<String>> answers = Arrays.stream(actions)
                    .map(action -> threads.submit(() -> {
                        start.await();
                        try {
                            action.call();
                            return "done";
                        } catch (RuntimeException refused) {
                            return String.valueOf(refused.getMessage());
                        }
                    }))
                    .toList();
            return List.of(answers.get(0).get(), answers.get(1).get());
        } finally {
            threads.shutdown();
        }
    }
}
