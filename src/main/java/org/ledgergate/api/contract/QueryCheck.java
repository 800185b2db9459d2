package org.ledgergate.api.contract;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import org.ledgergate.messages.Message;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Holds the query of every request against the contract, before a controller sees it. */
@Component
class QueryCheck implements HandlerInterceptor {

    private final Contract contract;

    QueryCheck(@Lazy Contract contract) {
        this.contract = contract;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method && request.getQueryString() != null) {
            contract.operation(method.getMethod().getName()).ifPresent(operation -> check(operation, request));
        }
        return true;
    }

    private static void check(Operation operation, HttpServletRequest request) {
        List<ParameterFault> faults = new ArrayList<>();
        request.getParameterMap().forEach((name, values) -> faults.addAll(faults(operation, name, values)));
        if (!faults.isEmpty()) {
            throw new InvalidQuery(faults);
        }
    }

    private static List<ParameterFault> faults(Operation operation, String name, String[] values) {
        Parameter parameter = operation.parameters().get(name);
        return parameter == null
                ? List.of(new ParameterFault(name, "unknown-parameter", Message.of("json.parameter-unknown", name)))
                : parameter.faults(name, values);
    }
}
