package org.ledgergate.process.signin;

import java.util.List;
import org.camunda.bpm.engine.AuthenticationException;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** Checks passwords against the engine's identity service, which also slows down whoever guesses. */
@Component
class EnginePasswords implements AuthenticationProvider {

    private final IdentityService identity;

    EnginePasswords(IdentityService identity) {
        this.identity = identity;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        String user = attempt.getName();
        if (!(attempt.getCredentials() instanceof String password) || !matches(user, password)) {
            // One answer for all that can be wrong: it does not tell whether the user exists or is locked.
            throw new BadCredentialsException("The user name or the password is wrong");
        }
        return UsernamePasswordAuthenticationToken.authenticated(user, null, List.of());
    }

    private boolean matches(String user, String password) {
        try {
            return identity.checkPassword(user, password);
        } catch (AuthenticationException locked) {
            return false;
        }
    }

    @Override
    public boolean supports(Class<?> type) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
    }
}
