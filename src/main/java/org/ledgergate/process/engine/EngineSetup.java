package org.ledgergate.process.engine;

import java.time.Clock;
import org.camunda.bpm.spring.boot.starter.CamundaBpmAutoConfiguration;
import org.camunda.bpm.spring.boot.starter.configuration.CamundaDeploymentConfiguration;
import org.camunda.bpm.spring.boot.starter.webapp.CamundaBpmWebappAutoConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

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
    EngineGuards engineGuards() {
        return new EngineGuards();
    }

    @Bean
    LateFeel lateFeel() {
        return new LateFeel();
    }

    @Bean
    XmlFactories xmlFactories() {
        return new XmlFactories();
    }

    @Bean
    FilterRegistrationBean<SetupEndpointBlock> setupEndpointBlock() {
        var registration = new FilterRegistrationBean<>(new SetupEndpointBlock());
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }
}
