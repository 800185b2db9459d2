package org.ledgergate.process.engine;

import java.time.Clock;
import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.camunda.bpm.spring.boot.starter.CamundaBpmAutoConfiguration;
import org.camunda.bpm.spring.boot.starter.configuration.CamundaDeploymentConfiguration;
import org.camunda.bpm.spring.boot.starter.webapp.CamundaBpmWebappAutoConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The engine with its web applications, and what it is given besides its settings in application.properties. */
@Configuration(proxyBeanMethods = false)
@ImportAutoConfiguration({CamundaBpmAutoConfiguration.class, CamundaBpmWebappAutoConfiguration.class})
@EnableConfigurationProperties(EngineSettings.class)
class EngineSetup {

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

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

    @Bean
    LateFeel lateFeel() {
        return new LateFeel();
    }

    @Bean
    XmlFactories xmlFactories() {
        return new XmlFactories();
    }
}
