package org.ledgergate.process.guard;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** Puts our guard before everything that answers requests. */
@Configuration(proxyBeanMethods = false)
class GuardSetup {

    @Bean
    FilterRegistrationBean<SetupEndpointBlock> setupEndpointBlock() {
        var registration = new FilterRegistrationBean<>(new SetupEndpointBlock());
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }
}
