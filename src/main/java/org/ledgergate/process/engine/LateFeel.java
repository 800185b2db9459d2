package org.ledgergate.process.engine;

import java.util.function.Supplier;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngineFactory;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.variable.context.VariableContext;
import org.springframework.util.function.SingletonSupplier;

/** Lets the language of decision tables be set up at the first decision: it is 400 classes, and no start decides. */
class LateFeel extends AbstractProcessEnginePlugin {

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        var decisions = new DefaultDmnEngineConfiguration();
        // What the engine would take by itself, with what it has set by then.
        decisions.setFeelEngineFactory(() -> new AtFirstUse(
                () -> new ScalaFeelEngineFactory(decisions.getFeelCustomFunctionProviders()).createInstance()));
        configuration.setDmnEngineConfiguration(decisions);
    }

    private static final class AtFirstUse implements FeelEngine {

        private final Supplier<FeelEngine> feel;

        AtFirstUse(Supplier<FeelEngine> feel) {
            this.feel = SingletonSupplier.of(feel);
        }

        @Override
        public <T> T evaluateSimpleExpression(String expression, VariableContext variables) {
            return feel.get().evaluateSimpleExpression(expression, variables);
        }

        @Override
        public boolean evaluateSimpleUnaryTests(String tests, String inputName, VariableContext variables) {
            return feel.get().evaluateSimpleUnaryTests(tests, inputName, variables);
        }
    }
}
