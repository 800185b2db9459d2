package org.ledgergate.process.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.api.Test;

class LateFeelTest {

    @Test
    void expressionsAndTestsAreReadAsFeel() {
        FeelEngine feel = feel();
        var variables = Variables.createVariables().putValue("amount", 7).asVariableContext();

        Object sum = feel.evaluateSimpleExpression("amount + 1", variables);
        boolean inside = feel.evaluateSimpleUnaryTests("[5..10]", "amount", variables);
        boolean above = feel.evaluateSimpleUnaryTests("> 10", "amount", variables);

        assertThat(sum).hasToString("8");
        assertThat(inside).isTrue();
        assertThat(above).isFalse();
    }

    private static FeelEngine feel() {
        var engine = new StandaloneInMemProcessEngineConfiguration();
        new LateFeel().preInit(engine);
        DmnEngine decisions = engine.getDmnEngineConfiguration().buildEngine();
        return ((DefaultDmnEngineConfiguration) decisions.getConfiguration()).getFeelEngine();
    }
}
