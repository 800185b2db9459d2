package org.ledgergate.process.signin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/** Signing out in one of the engine's web applications ends the session for everything. */
class WebappSignOut extends OncePerRequestFilter {

    private static final Pattern LOGOUT = Pattern.compile("/camunda/api/admin/auth/user/[^/]+/logout");

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !LOGOUT.matcher(request.getRequestURI()).matches();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(request, response);
        // Afterwards, because the application's own guard against forged requests has the first word.
        HttpSession session = request.getSession(false);
        if (HttpStatus.valueOf(response.getStatus()).is2xxSuccessful() && session != null) {
            session.invalidate();
        }
    }
}
