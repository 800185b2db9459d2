package org.ledgergate.process.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;

/**
 * Answers a machine that is not signed in, or may not pass, with a problem document (RFC 9457), as the
 * API's contract has it, and no challenge.
 */
class ProblemEntryPoint implements AuthenticationEntryPoint, AccessDeniedHandler {

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException cause)
            throws IOException {
        write(
                response,
                HttpStatus.UNAUTHORIZED,
                "not-signed-in",
                "Nobody is signed in",
                "Sign in with user name and password; those sent are missing or wrong.");
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException cause)
            throws IOException {
        write(response, HttpStatus.FORBIDDEN, "not-allowed", "Not allowed", "The request carries no valid CSRF token.");
    }

    private static void write(HttpServletResponse response, HttpStatus status, String type, String title, String detail)
            throws IOException {
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getWriter().write("""
                {"type":"urn:ledgergate:problem:%s","title":"%s","status":%d,"detail":"%s"}""".formatted(type, title, status.value(), detail));
    }
}
