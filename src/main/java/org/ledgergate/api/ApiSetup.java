package org.ledgergate.api;

import java.util.List;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Puts the contract between the web and the controllers under /api. */
@Configuration(proxyBeanMethods = false)
class ApiSetup implements WebMvcConfigurer {

    private final QueryCheck query;
    private final BodyArgument body;
    private final Problems problems;

    ApiSetup(QueryCheck query, BodyArgument body, Problems problems) {
        this.query = query;
        this.body = body;
        this.problems = problems;
    }

    @Override
    public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors.addInterceptor(query).addPathPatterns("/api/**");
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(body);
    }

    /** Before the others, because an address that nobody serves has no controller whose advice could answer. */
    @Override
    public void extendHandlerExceptionResolvers(List<HandlerExceptionResolver> resolvers) {
        resolvers.add(0, problems);
    }
}
