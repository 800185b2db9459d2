package org.ledgergate.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricDecisionInstance;
import org.camunda.bpm.engine.history.HistoricVariableInstance;
import org.junit.jupiter.api.Test;
import org.ledgergate.Site;
import org.ledgergate.WholeApplication;
import org.ledgergate.items.Item;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What the engine keeps of a decision. */
@WholeApplication
class DecisionHistoryTest {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private HistoryService history;

    @Test
    void decisionKeepsWhichRowFittedAndItsInputsStandBesideIt() {
        Item sent = new Site(context).aSentCommitment("Concrete");
        String process = history.createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(sent.id().toString())
                .singleResult()
                .getId();

        HistoricDecisionInstance decision = history.createHistoricDecisionInstanceQuery()
                .processInstanceId(process)
                .includeInputs()
                .includeOutputs()
                .singleResult();
        Map<String, Object> variables =
                history.createHistoricVariableInstanceQuery().processInstanceId(process).list().stream()
                        .collect(Collectors.toMap(
                                HistoricVariableInstance::getName, HistoricVariableInstance::getValue));

        assertThat(decision.getOutputs())
                .singleElement()
                .satisfies(output -> assertThat(output.getRuleId()).isNotEmpty());
        assertThat(decision.getInputs()).isEmpty();
        assertThat(variables).containsKeys("itemType", "itemAmount", "itemProject", "itemVendor");
    }
}
