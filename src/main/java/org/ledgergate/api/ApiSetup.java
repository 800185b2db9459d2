package org.ledgergate.api;

import java.util.List;
import org.ledgergate.api.problems.Problems;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Lets exceptions under /api become problem documents. */
@Configuration(proxyBeanMethods = false)
class ApiSetup implements WebMvcConfigurer {

    private final Problems problems;

    ApiSetup(Problems problems) {
        this.problems = problems;
    }

    /** Before the others, because an address that nobody serves has no controller whose advice could answer. */
    @Override
    public void extendHandlerExceptionResolvers(List<HandlerExceptionResolver> resolvers) {
        resolvers.add(0, problems);
    }
}
