package org.ledgergate.api.contract;

import java.util.List;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Puts the contract between the web and the controllers under /api. */
@Configuration(proxyBeanMethods = false)
class ContractSetup implements WebMvcConfigurer {

    private final QueryCheck query;
    private final BodyArgument body;

    ContractSetup(QueryCheck query, BodyArgument body) {
        this.query = query;
        this.body = body;
    }

    @Override
    public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors.addInterceptor(query).addPathPatterns("/api/**");
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(body);
    }
}
