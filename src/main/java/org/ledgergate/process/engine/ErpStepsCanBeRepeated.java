package org.ledgergate.process.engine;

import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import org.camunda.bpm.engine.impl.ProcessDefinitionQueryImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.springframework.stereotype.Component;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * Every deployed step that talks to the ERP starts in a transaction of its own and says how it is retried. Reads the
 * diagrams as plain XML: the engine's model API would bring 700 classes into every start.
 */
@Component
class ErpStepsCanBeRepeated implements StartupCheck {

    private static final List<String> STEPS = List.of("exportItem", "askErp");
    private static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";

    /** The engine reads its predecessor's namespace like its own. */
    private static final List<String> EXTENSIONS =
            List.of("http://camunda.org/schema/1.0/bpmn", "http://activiti.org/bpmn");

    private final ProcessEngineConfigurationImpl engine;

    ErpStepsCanBeRepeated(ProcessEngineConfigurationImpl engine) {
        this.engine = engine;
    }

    @Override
    public Optional<String> refusal() {
        String faults = latestVersions().stream()
                .map(ProcessDefinition::getId)
                .map(engine.getRepositoryService()::getProcessModel)
                .flatMap(ErpStepsCanBeRepeated::faults)
                .collect(Collectors.joining(" "));
        return faults.isEmpty() ? Optional.empty() : Optional.of(faults);
    }

    /** Not by the public query: that one reads each diagram into the model API, for its documentation. */
    private List<ProcessDefinition> latestVersions() {
        var latest = (ProcessDefinitionQueryImpl) new ProcessDefinitionQueryImpl().latestVersion();
        return engine.getCommandExecutorTxRequired()
                .execute(context ->
                        context.getProcessDefinitionManager().findProcessDefinitionsByQueryCriteria(latest, null));
    }

    static Stream<String> faults(InputStream diagram) {
        return elements(root(diagram), BPMN, "serviceTask")
                .filter(ErpStepsCanBeRepeated::talksToErp)
                .flatMap(ErpStepsCanBeRepeated::faultsOf);
    }

    private static Stream<String> faultsOf(Element task) {
        String id = task.getAttribute("id");
        Stream<String> unsaved = attributes(task, "asyncBefore").anyMatch("true"::equals)
                ? Stream.empty()
                : Stream.of(id + " has no camunda:asyncBefore, so that two answers at once would export twice. "
                        + "Tick \"Asynchronous before\" and deploy.");
        Stream<String> unretried = hasRetryCycle(task)
                ? Stream.empty()
                : Stream.of(id + " has no camunda:failedJobRetryTimeCycle, so that an ERP that is down would be "
                        + "asked again without a pause. Fill in \"Retry time cycle\" and deploy.");
        return Stream.concat(unsaved, unretried);
    }

    private static boolean talksToErp(Element task) {
        return Stream.concat(attributes(task, "delegateExpression"), attributes(task, "expression"))
                .anyMatch(expression -> STEPS.stream().anyMatch(expression::contains));
    }

    private static boolean hasRetryCycle(Element task) {
        return EXTENSIONS.stream()
                .flatMap(namespace -> elements(task, namespace, "failedJobRetryTimeCycle"))
                .findAny()
                .isPresent();
    }

    private static Stream<String> attributes(Element element, String name) {
        return EXTENSIONS.stream().map(namespace -> element.getAttributeNS(namespace, name));
    }

    private static Stream<Element> elements(Element parent, String namespace, String name) {
        NodeList found = parent.getElementsByTagNameNS(namespace, name);
        return IntStream.range(0, found.getLength()).mapToObj(found::item).map(Element.class::cast);
    }

    private static Element root(InputStream diagram) {
        try (diagram) {
            DocumentBuilderFactory documents = DocumentBuilderFactory.newInstance();
            documents.setNamespaceAware(true);
            documents.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            documents.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return documents.newDocumentBuilder().parse(diagram).getDocumentElement();
        } catch (Exception unreadable) {
            throw new IllegalStateException("A deployed diagram cannot be read", unreadable);
        }
    }
}
