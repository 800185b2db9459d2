package org.ledgergate.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricVariableInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ledgergate.Browser;
import org.ledgergate.Site;
import org.ledgergate.WholeApplication;
import org.ledgergate.items.InvalidItem;
import org.ledgergate.items.Item;
import org.ledgergate.items.ItemState;
import org.ledgergate.process.instances.SendToErpProcess;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** What counts is what comes with the answer, and nothing that stood there before or came beside it. Rule R22. */
@WholeApplication
class TaskCompletionGateTest {

    private static final String TASKS = "/api/engine/engine/default/task/";
    private static final String EXPORT = "Task_ExportItem";

    private static final Map<String, Object> FORGED = Map.of(
            "decision", "accept",
            "resolution", "retry",
            "reason", "Forged",
            "extra_accountingDate", "2001-01-01",
            "extra_batch", "FORGED",
            "extra_colour", "red");

    /** Each is the name of one of our steps, which a variable of that name would replace. */
    private static final String STEPS = """
            {"variables":{"decision":{"value":"accept"},"exportItem":{"value":"x"},"tellOfFailure":{"value":"x"},
             "onFailureAnswered":{"value":"x"},"outcome":{"value":"synced"},"itemAmount":{"value":"1.00 USD"}}}""";

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TaskService tasks;

    @Autowired
    private HistoryService history;

    private Site site;

    @BeforeEach
    void open() {
        site = new Site(context);
    }

    @Test
    void whatStandsOnTheProcessIsNeitherPostedNorInTheWayOfAnAnswerOnThePage() {
        Item plain = site.anAcceptedCommitment("Concrete works");
        Item sent = site.aSentCommitment("Concrete works");
        runtime.setVariables(review(sent).getProcessInstanceId(), FORGED);

        Item accepted = site.sendToErp().accept(site.person("anna"), sent.id(), Map.of());

        assertThat(accepted.lifecycle().answer().extraFields())
                .isEqualTo(plain.lifecycle().answer().extraFields());
        site.run(sent, EXPORT);
        assertThat(site.reload(sent).state()).isEqualTo(ItemState.SYNCED);
    }

    @Test
    void whatStandsOnTheTaskIsNeitherPostedNorInTheWayOfAnAnswerInTasklist() {
        Item plain = site.anAcceptedCommitment("Concrete works");
        Item sent = site.aSentCommitment("Concrete works");
        tasks.setVariablesLocal(review(sent).getId(), FORGED);

        assertThat(answered(sent, "submit-form", "{\"variables\":{\"decision\":{\"value\":\"accept\"}}}"))
                .isEqualTo(204);

        assertThat(site.reload(sent).lifecycle().answer().extraFields())
                .isEqualTo(plain.lifecycle().answer().extraFields());
    }

    @Test
    void whatStandsThereIsNoAnswer() {
        Item sent = site.aSentCommitment("Concrete works");
        runtime.setVariables(review(sent).getProcessInstanceId(), FORGED);

        assertThat(answered(sent, "complete", "{}")).isEqualTo(400);

        assertThat(site.reload(sent).state()).isEqualTo(ItemState.SENT);
    }

    @Test
    void rejectGoesToTheSenderWhateverStandsThere() {
        Item sent = site.aSentCommitment("Concrete works");
        String instance = review(sent).getProcessInstanceId();
        runtime.setVariables(instance, FORGED);
        tasks.setVariablesLocal(review(sent).getId(), FORGED);

        site.sendToErp().reject(site.person("anna"), sent.id(), "Wrong vendor");

        assertThat(site.reload(sent).lifecycle().message()).hasToString("Wrong vendor");
        assertThat(ended(instance)).isEqualTo("EndEvent_ItemRejected");
    }

    @Test
    void failedExportIsResolvedAsSaidWhateverStandsThere() {
        Item failed = site.anAcceptedCommitment("Concrete [refuse]");
        site.run(failed, EXPORT);
        Task task = site.task(failed, SendToErpProcess.RESOLVE_FAILURE);
        runtime.setVariables(task.getProcessInstanceId(), FORGED);

        assertThatThrownBy(() -> site.sendToErp().reject(site.person("anna"), failed.id(), ""))
                .isInstanceOf(InvalidItem.class);
        site.sendToErp().reject(site.person("anna"), failed.id(), "Another vendor");

        assertThat(site.reload(failed).state()).isEqualTo(ItemState.REJECTED);
        assertThat(ended(task.getProcessInstanceId())).isEqualTo("EndEvent_ItemRejected");
    }

    @Test
    void variableNamedLikeAStepTakesNoStepsPlaceAndNoColumnIsOverwritten() {
        Item sent = site.aSentCommitment("Concrete [refuse]");
        String instance = review(sent).getProcessInstanceId();
        Map<String, Object> before = runtime.getVariables(instance);

        assertThat(answered(sent, "complete", STEPS)).isEqualTo(204);

        assertThat(runtime.getVariables(instance)).isEqualTo(before);
        site.run(sent, EXPORT);
        assertThat(site.reload(sent).state()).isEqualTo(ItemState.FAILED);
        site.sendToErp().retry(site.person("anna"), sent.id());
        assertThat(site.reload(sent).state()).isEqualTo(ItemState.EXPORTING);
        assertThat(variables(instance)).doesNotContain("exportItem", "tellOfFailure", "decision", "outcome");
    }

    @Test
    void valueThatIsNoTextIsNotTakenForOne() {
        Item sent = site.aSentCommitment("Concrete works");
        String object = "{\"type\":\"Object\",\"value\":\"rO0ABXQABmFjY2VwdA==\",\"valueInfo\":"
                + "{\"objectTypeName\":\"java.lang.String\",\"serializationDataFormat\":\"application/x-java-serialized-object\"}}";

        assertThat(answered(sent, "complete", "{\"variables\":{\"decision\":" + object + "}}"))
                .isEqualTo(400);

        assertThat(site.reload(sent).state()).isEqualTo(ItemState.SENT);
    }

    private int answered(Item item, String way, String body) {
        return Browser.of(port, "anna")
                .webapp("POST", TASKS + review(item).getId() + "/" + way, body)
                .statusCode();
    }

    private Task review(Item item) {
        return site.task(item, SendToErpProcess.REVIEW_ITEM);
    }

    private String ended(String instance) {
        return history.createHistoricProcessInstanceQuery()
                .processInstanceId(instance)
                .singleResult()
                .getEndActivityId();
    }

    private List<String> variables(String instance) {
        return history.createHistoricVariableInstanceQuery().processInstanceId(instance).list().stream()
                .map(HistoricVariableInstance::getName)
                .toList();
    }
}
