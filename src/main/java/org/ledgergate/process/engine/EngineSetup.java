package org.ledgergate.process.engine;

import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.camunda.bpm.spring.boot.starter.configuration.CamundaDeploymentConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the engine is given besides its settings in application.properties. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(EngineSettings.class)
class EngineSetup {

    @Bean
    CamundaDeploymentConfiguration bundledDeployment(EngineSettings settings) {
        return new BundledDeployment(new Models(settings.modelsFolder()));
    }

    @Bean
    ProcessEnginePlugin leanHistory() {
        return new AbstractProcessEnginePlugin() {
            @Override
            public void preInit(ProcessEngineConfigurationImpl configuration) {
                configuration.setCustomHistoryLevels(List.of(new LeanHistory()));
                configuration.setDmnHistoryEventProducer(new LeanDecisionHistory());
            }
        };
    }
}
