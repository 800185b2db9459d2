package org.ledgergate.api.problems;

import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** What a firewall or the server refused under /api before any controller saw it becomes a problem document too. */
@Component
class RefusedEarly extends OncePerRequestFilter {

    private final Problems problems;

    RefusedEarly(Problems problems) {
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Object address = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        if (address instanceof String asked && asked.startsWith("/api/")) {
            problems.write(response.getStatus(), asked, response);
        } else {
            chain.doFilter(request, response);
        }
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }
}
