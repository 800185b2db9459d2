package org.ledgergate.process;

import static java.util.Map.entry;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.awt.geom.Line2D;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.Escalation;
import org.camunda.bpm.model.bpmn.instance.EscalationEventDefinition;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.ScriptTask;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.Task;
import org.camunda.bpm.model.bpmn.instance.TimeDuration;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaFailedJobRetryTimeCycle;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaTaskListener;
import org.camunda.bpm.model.bpmn.instance.di.Waypoint;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.Description;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.ledgergate.access.Role;
import org.ledgergate.process.access.RequestAccessProcess;
import org.ledgergate.process.access.RequestAccessSteps;
import org.ledgergate.process.instances.AwaitParentProcess;
import org.ledgergate.process.instances.SendToErpProcess;
import org.springframework.context.annotation.Bean;

/** Holds the diagrams and tables that a process owner may edit against each other and against the code; starts no engine. */
class ProcessesModelTest {
    private static final Path PROCESSES = Path.of("processes");
    private static final Pattern STEP = Pattern.compile("\\$\\{([a-z]\\w*)}");
    private static final Pattern ONE_CONDITION = Pattern.compile("(\\w+)( == ('\\w+'|true|false))?");

    private static final Map<Path, BpmnModelInstance> MODELS = new ConcurrentHashMap<>();

    private static final Map<Class<? extends FlowElement>, String> KINDS = Map.ofEntries(
            entry(StartEvent.class, "StartEvent_"),
            entry(EndEvent.class, "EndEvent_"),
            entry(BoundaryEvent.class, "BoundaryEvent_"),
            entry(IntermediateCatchEvent.class, "Event_"),
            entry(Task.class, "Task_"),
            entry(Gateway.class, "Gateway_"),
            entry(SequenceFlow.class, "Flow_"));

    // Files

    @ParameterizedTest
    @MethodSource("diagrams")
    void processIsNamedLikeItsFileAndKeepsItsHistoryForAStatedTime(Path file) {
        var process = process(file);

        assertThat(file).hasFileName(process.getId() + ".bpmn");
        assertThat(process.isExecutable()).isTrue();
        assertThat(process.getCamundaHistoryTimeToLiveString()).matches("P\\d+D");
        assertThat(process.getCamundaVersionTag()).isNotBlank();
    }

    @ParameterizedTest
    @MethodSource("tables")
    void decisionIsNamedLikeItsFileAndKeepsItsHistoryForAStatedTime(Path file) {
        var decision = decision(file);

        assertThat(file).hasFileName(decision.getId() + ".dmn");
        assertThat(decision.getCamundaHistoryTimeToLiveString()).matches("P\\d+D");
        assertThat(decision.getVersionTag()).isNotBlank();
    }

    @Test
    void folderHoldsNothingElse() throws IOException {
        try (var files = Files.list(PROCESSES)) {
            assertThat(files).allMatch(file -> file.toString().matches(".*\\.(bpmn|dmn)"));
        }
    }

    // Reading

    @ParameterizedTest
    @MethodSource("diagrams")
    void idSaysWhatKindOfElementItIs(Path file) {
        KINDS.forEach((type, prefix) -> assertThat(all(file, type))
                .allSatisfy(element -> assertThat(element.getId()).matches(prefix + "[A-Z]\\w+")));
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void everyNodeIsExplained(Path file) {
        assertThat(all(file, FlowNode.class)).allSatisfy(this::isExplained);
        isExplained(process(file));
    }

    @ParameterizedTest
    @MethodSource("tables")
    void everyRowIsExplained(Path file) {
        assertThat(decision(file).getChildElementsByType(Description.class)).hasSize(1);
        assertThat(decision(file).getModelInstance().getModelElementsByType(Rule.class))
                .allSatisfy(
                        row -> assertThat(row.getDescription().getTextContent()).isNotBlank());
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void diagramFitsOneScreen(Path file) {
        assertThat(all(file, FlowNode.class)).hasSizeLessThanOrEqualTo(20);
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void flowsDoNotCross(Path file) {
        var flows = List.copyOf(all(file, BpmnEdge.class));

        for (var flow : flows) {
            assertThat(flows.subList(flows.indexOf(flow) + 1, flows.size()))
                    .as("%s crosses", flow.getId())
                    .noneMatch(other -> cross(flow, other));
        }
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void pictureShowsEveryElement(Path file) throws IOException {
        var name = process(file).getId();
        var picture = Files.readString(Path.of("src/docs/pictures", name + ".svg"));

        assertThat(all(file, FlowElement.class))
                .as("drawn again by: npm run draw, in src/lint")
                .allSatisfy(element -> assertThat(picture).contains("data-element-id=\"" + element.getId() + "\""));
    }

    // Gateways

    @ParameterizedTest
    @MethodSource("diagrams")
    void choiceHasANamedFlowForEachAnswerAndADefaultForTheUnforeseen(Path file) {
        assertThat(choices(file)).allSatisfy(choice -> {
            assertThat(choice.getName()).endsWith("?");
            assertThat(choice.getOutgoing())
                    .allSatisfy(flow -> assertThat(flow.getName()).isNotBlank());
            assertThat(choice.getDefault()).isNotNull();
            assertThat(choice.getOutgoing())
                    .allSatisfy(flow -> assertThat(flow.getConditionExpression() == null)
                            .isEqualTo(flow.equals(choice.getDefault())));
        });
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void choiceReadsOneVariable(Path file) {
        assertThat(choices(file))
                .allSatisfy(choice -> assertThat(
                                conditions(choice).map(this::variableOf).distinct())
                        .hasSize(1));
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void onlyChoicesHaveConditions(Path file) {
        assertThat(all(file, SequenceFlow.class))
                .filteredOn(flow -> !choices(file).contains(flow.getSource()))
                .allSatisfy(flow -> assertThat(flow.getConditionExpression()).isNull());
    }

    // Steps

    @ParameterizedTest
    @MethodSource("diagrams")
    void stepIsNamedAfterItsTask(Path file) {
        assertThat(all(file, ServiceTask.class))
                .allSatisfy(task -> assertThat(task.getCamundaDelegateExpression())
                        .isEqualTo("${%s}", lowerCamel(task.getId().substring("Task_".length()))));
    }

    @ParameterizedTest
    @MethodSource("stepsOfDiagrams")
    void everyStepOfTheDiagramIsABeanAndEveryBeanIsAStepOfTheDiagram(Path file, Class<?> steps) {
        var tasks = all(file, ServiceTask.class).stream().map(ServiceTask::getCamundaDelegateExpression);
        var listeners =
                all(file, CamundaTaskListener.class).stream().map(CamundaTaskListener::getCamundaDelegateExpression);

        assertThat(beans(steps, JavaDelegate.class)).containsExactlyInAnyOrderElementsOf(tasks.toList());
        assertThat(beans(steps, TaskListener.class)).containsExactlyInAnyOrderElementsOf(listeners.toList());
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void diagramHoldsNoCode(Path file) {
        assertThat(all(file, ScriptTask.class)).isEmpty();
        assertThat(all(file, ServiceTask.class)).allSatisfy(task -> {
            assertThat(task.getCamundaClass()).isNull();
            assertThat(task.getCamundaExpression()).isNull();
        });
        assertThat(all(file, CamundaTaskListener.class))
                .allSatisfy(listener ->
                        assertThat(listener.getCamundaDelegateExpression()).matches(STEP));
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void stepInATransactionOfItsOwnSaysHowItIsRetried(Path file) {
        assertThat(all(file, FlowNode.class))
                .filteredOn(FlowNode::isCamundaAsyncBefore)
                .allSatisfy(step -> {
                    assertThat(step.isCamundaExclusive()).isTrue();
                    assertThat(extensions(step, CamundaFailedJobRetryTimeCycle.class))
                            .hasSize(1);
                });
    }

    @Test
    void whatTalksToTheErpStandsInATransactionOfItsOwn() {
        assertThat(all(PROCESSES.resolve("send-to-erp.bpmn"), ServiceTask.class))
                .filteredOn(FlowNode::isCamundaAsyncBefore)
                .extracting(BaseElement::getId)
                .containsExactly("Task_ExportItem", "Task_AskErp");
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void decisionThatIsAskedExists(Path file) {
        assertThat(all(file, BusinessRuleTask.class)).allSatisfy(task -> {
            assertThat(PROCESSES.resolve(task.getCamundaDecisionRef() + ".dmn")).exists();
            assertThat(task.getCamundaMapDecisionResult()).isEqualTo("singleEntry");
        });
    }

    // Names that the code uses

    @Test
    void namesInTheCodeAreThoseOfTheDiagram() {
        var file = PROCESSES.resolve(SendToErpProcess.KEY + ".bpmn");

        assertThat(all(file, UserTask.class))
                .extracting(BaseElement::getId)
                .containsExactly(SendToErpProcess.REVIEW_ITEM, SendToErpProcess.RESOLVE_FAILURE);
        assertThat(all(file, Escalation.class))
                .extracting(Escalation::getEscalationCode)
                .containsExactly(SendToErpProcess.ITEM_RETRIEVED);
        assertThat(all(file, BusinessRuleTask.class))
                .extracting(BusinessRuleTask::getCamundaResultVariable)
                .containsExactly(SendToErpProcess.APPROVAL_NEEDED);
        assertThat(all(file, IntermediateCatchEvent.class))
                .extracting(BaseElement::getId)
                .containsExactly(SendToErpProcess.PAUSE_OVER);
        assertThat(all(file, TimeDuration.class))
                .extracting(TimeDuration::getTextContent)
                .containsExactly("${" + SendToErpProcess.NEXT_ASK + "}");
    }

    @Test
    void messagesInTheCodeAreThoseThatAreWaitedFor() {
        assertThat(all(PROCESSES.resolve(AwaitParentProcess.KEY + ".bpmn"), Message.class))
                .extracting(Message::getName)
                .containsExactly(AwaitParentProcess.PARENT_SYNCED, AwaitParentProcess.ITEM_RETRIEVED);
    }

    @Test
    void accessIsDecidedInTheWordsThatTheCodeUses() {
        var file = PROCESSES.resolve(RequestAccessProcess.KEY + ".bpmn");

        assertThat(all(file, UserTask.class))
                .extracting(BaseElement::getId)
                .containsExactly(RequestAccessProcess.DECIDE_ACCESS);
        assertThat(choices(file).stream().flatMap(ProcessesModelTest::conditions))
                .containsExactly(equal(RequestAccessProcess.DECISION, RequestAccessProcess.GRANT));
    }

    @Test
    void choicesReadTheVariablesAndWordsThatTheCodeSets() {
        var conditions = choices(PROCESSES.resolve(SendToErpProcess.KEY + ".bpmn")).stream()
                .flatMap(ProcessesModelTest::conditions);

        assertThat(conditions)
                .containsExactlyInAnyOrder(
                        SendToErpProcess.APPROVAL_NEEDED + " == false",
                        SendToErpProcess.RESENT_AFTER_REJECT,
                        equal(SendToErpProcess.DECISION, SendToErpProcess.ACCEPT),
                        equal(SendToErpProcess.OUTCOME, "synced"),
                        equal(SendToErpProcess.OUTCOME, "unknown") + " || "
                                + equal(SendToErpProcess.OUTCOME, "pending"),
                        equal(SendToErpProcess.OUTCOME, "absent"),
                        equal(SendToErpProcess.RESOLUTION, SendToErpProcess.RETRY) + " || "
                                + equal(SendToErpProcess.RESOLUTION, SendToErpProcess.CONFIRM));
    }

    // People

    @ParameterizedTest
    @MethodSource("diagrams")
    void taskGoesToAGroupThatExists(Path file) {
        var groups = Arrays.stream(Role.values()).map(Role::group).toList();

        assertThat(all(file, UserTask.class))
                .allSatisfy(task -> assertThat(groups).contains(task.getCamundaCandidateGroups()));
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void answeringATaskIsNoticed(Path file) {
        assertThat(all(file, UserTask.class))
                .allSatisfy(task -> assertThat(extensions(task, CamundaTaskListener.class))
                        .extracting(CamundaTaskListener::getCamundaEvent)
                        .containsExactly("complete"));
    }

    // Messages

    @ParameterizedTest
    @MethodSource("diagrams")
    void messageIsWrittenWithDashesAndWaitedFor(Path file) {
        var awaited = Stream.concat(
                        all(file, MessageEventDefinition.class).stream().map(MessageEventDefinition::getMessage),
                        all(file, ReceiveTask.class).stream().map(ReceiveTask::getMessage))
                .toList();

        assertThat(all(file, Message.class)).hasSameElementsAs(awaited).allSatisfy(message -> {
            assertThat(message.getName()).matches("[a-z]+(-[a-z]+)*");
            assertThat(message.getId()).matches("Message_[A-Z]\\w+");
        });
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void escalationIsWrittenWithDashesAndCaught(Path file) {
        var caught = all(file, EscalationEventDefinition.class).stream()
                .map(EscalationEventDefinition::getEscalation)
                .toList();

        assertThat(all(file, Escalation.class)).hasSameElementsAs(caught).allSatisfy(escalation -> {
            assertThat(escalation.getEscalationCode()).matches("[a-z]+(-[a-z]+)*");
            assertThat(escalation.getId()).matches("Escalation_[A-Z]\\w+");
        });
    }

    private static Stream<Arguments> stepsOfDiagrams() {
        return Stream.of(
                arguments(PROCESSES.resolve("send-to-erp.bpmn"), SendToErpSteps.class),
                arguments(PROCESSES.resolve("await-parent.bpmn"), AwaitParentSteps.class),
                arguments(PROCESSES.resolve("request-access.bpmn"), RequestAccessSteps.class),
                arguments(PROCESSES.resolve("daily-summary.bpmn"), DailySummarySteps.class));
    }

    private static List<String> beans(Class<?> steps, Class<?> type) {
        return Arrays.stream(steps.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(Bean.class) && method.getReturnType() == type)
                .map(method -> "${" + method.getName() + "}")
                .toList();
    }

    private static String equal(String variable, String word) {
        return variable + " == '" + word + "'";
    }

    private static boolean cross(BpmnEdge one, BpmnEdge other) {
        return lines(one).anyMatch(line -> lines(other).anyMatch(line::intersectsLine));
    }

    private static Stream<Line2D> lines(BpmnEdge flow) {
        var points = List.copyOf(flow.getWaypoints());
        return IntStream.range(1, points.size()).mapToObj(end -> line(points.get(end - 1), points.get(end)));
    }

    private static Line2D line(Waypoint from, Waypoint to) {
        return new Line2D.Double(from.getX(), from.getY(), to.getX(), to.getY());
    }

    private void isExplained(BaseElement element) {
        assertThat(element.getDocumentations())
                .as(element.getId())
                .hasSize(1)
                .allSatisfy(text -> assertThat(text.getTextContent()).isNotBlank());
    }

    private String variableOf(String condition) {
        return Arrays.stream(condition.split(" \\|\\| "))
                .map(ONE_CONDITION::matcher)
                .map(matcher -> matcher.matches() ? matcher.group(1) : "not one comparison: " + condition)
                .distinct()
                .collect(joining(", "));
    }

    private static Stream<String> conditions(ExclusiveGateway choice) {
        return choice.getOutgoing().stream()
                .map(SequenceFlow::getConditionExpression)
                .filter(Objects::nonNull)
                .map(expression -> expression.getTextContent().replaceAll("^\\$\\{|}$", ""));
    }

    private static List<ExclusiveGateway> choices(Path file) {
        return all(file, ExclusiveGateway.class).stream()
                .filter(gateway -> gateway.getOutgoing().size() > 1)
                .toList();
    }

    private static <T extends ModelElementInstance> List<T> extensions(FlowNode node, Class<T> type) {
        return Stream.ofNullable(node.getExtensionElements())
                .flatMap(extensions -> extensions.getElementsQuery().filterByType(type).list().stream())
                .toList();
    }

    private static String lowerCamel(String words) {
        return words.substring(0, 1).toLowerCase(Locale.ROOT) + words.substring(1);
    }

    private static Process process(Path file) {
        return all(file, Process.class).iterator().next();
    }

    private static <T extends ModelElementInstance> Collection<T> all(Path file, Class<T> type) {
        return MODELS.computeIfAbsent(file, ProcessesModelTest::read).getModelElementsByType(type);
    }

    private static BpmnModelInstance read(Path file) {
        return Bpmn.readModelFromFile(file.toFile());
    }

    private static Decision decision(Path file) {
        return Dmn.readModelFromFile(file.toFile())
                .getModelElementsByType(Decision.class)
                .iterator()
                .next();
    }

    private static List<Path> diagrams() throws IOException {
        return files(".bpmn");
    }

    private static List<Path> tables() throws IOException {
        return files(".dmn");
    }

    private static List<Path> files(String ending) throws IOException {
        try (var files = Files.list(PROCESSES)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        }
    }
}
