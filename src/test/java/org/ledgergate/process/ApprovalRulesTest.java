package org.ledgergate.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.variable.Variables.createVariables;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.InputEntry;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.OutputEntry;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.camunda.bpm.model.dmn.instance.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The table that says who is spared an approver, and the way a process owner refines it. */
class ApprovalRulesTest {
    private static final DmnEngine ENGINE =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();

    private final DmnModelInstance rules =
            Dmn.readModelFromFile(Path.of("processes/approval-rules.dmn").toFile());

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void jobsAndPrimeContractChangeOrdersAlwaysNeedApproval(boolean directExport) {
        assertThat(approvalNeeded(item("job", "100", directExport))).isTrue();
        assertThat(approvalNeeded(item("prime-contract-change-order", "-100", directExport)))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "commitment, true, false",
        "commitment, false, true",
        "commitment-change-order, true, false",
        "commitment-change-order, false, true",
        "subcontractor-invoice, true, false",
        "subcontractor-invoice, false, true",
    })
    void directExportSkipsApprovalOnlyWhileItIsOn(String type, boolean directExport, boolean approvalNeeded) {
        assertThat(approvalNeeded(item(type, "100", directExport))).isEqualTo(approvalNeeded);
    }

    @Test
    void typeThatTheTableDoesNotNameNeedsApproval() {
        assertThat(approvalNeeded(item("owner-invoice", "100", true))).isTrue();
    }

    @Test
    void itemWithoutAmountVendorOrProjectIsDecidedToo() {
        var bare = createVariables()
                .putValue("type", "commitment")
                .putValue("amount", null)
                .putValue("currency", null)
                .putValue("project", null)
                .putValue("vendor", null)
                .putValue("directExport", false);

        assertThat(approvalNeeded(bare)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"50000.00, false", "50000.01, true", "999999999999.99, true", "-50000.01, false"})
    void rowAddedAboveOverridesTheOnesBelow(String amount, boolean approvalNeeded) {
        addOnTop(List.of("", "> 50000", "\"USD\"", "", "", ""), "true");

        assertThat(approvalNeeded(item("commitment", amount, true))).isEqualTo(approvalNeeded);
    }

    @Test
    void rowForAVendorLeavesOtherVendorsAlone() {
        addOnTop(List.of("", "", "", "", "\"Acme\"", ""), "true");

        assertThat(approvalNeeded(item("commitment", "1", true).putValue("vendor", "Acme")))
                .isTrue();
        assertThat(approvalNeeded(item("commitment", "1", true).putValue("vendor", "Other")))
                .isFalse();
    }

    private boolean approvalNeeded(VariableMap item) {
        return ENGINE.evaluateDecisionTable(ENGINE.parseDecision("approval-rules", rules), item)
                .getSingleEntry();
    }

    private static VariableMap item(String type, String amount, boolean directExport) {
        return createVariables()
                .putValue("type", type)
                .putValue("amount", new BigDecimal(amount))
                .putValue("currency", "USD")
                .putValue("project", "2301")
                .putValue("vendor", "Müller & Söhne")
                .putValue("directExport", directExport);
    }

    private void addOnTop(List<String> inputs, String output) {
        var table = rules.getModelElementsByType(DecisionTable.class).iterator().next();
        var rule = rules.newInstance(Rule.class);
        for (var input : inputs) {
            var entry = rules.newInstance(InputEntry.class);
            entry.setText(text(input));
            rule.getInputEntries().add(entry);
        }
        var entry = rules.newInstance(OutputEntry.class);
        entry.setText(text(output));
        rule.getOutputEntries().add(entry);
        table.insertElementAfter(
                rule, rules.getModelElementsByType(Output.class).iterator().next());
    }

    private Text text(String content) {
        var text = rules.newInstance(Text.class);
        text.setTextContent(content);
        return text;
    }
}
