package org.ledgergate.process.signin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.ledgergate.access.Person;
import org.ledgergate.access.Role;
import org.ledgergate.access.SignedIn;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Who has the approvers' group and lacks the permission beside it would find Tasklist empty, and not know why: they come to
 * the tool, which says what is missing and whom to ask. Source: R21, R22.
 */
class TasklistDoor extends OncePerRequestFilter {

    private final SignedIn signedIn;

    TasklistDoor(SignedIn signedIn) {
        this.signedIn = signedIn;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Person person = signedIn.person();
        if (person.has(Role.ACCOUNTING_APPROVER) && !person.accountingApprover() && !person.has(Role.CAMUNDA_ADMIN)) {
            response.sendRedirect(request.getContextPath() + "/erp");
        } else {
            chain.doFilter(request, response);
        }
    }
}
