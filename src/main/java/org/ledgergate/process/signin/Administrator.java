package org.ledgergate.process.signin;

import java.security.SecureRandom;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.ledgergate.access.Role;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The first administrator: without one the engine would let anybody make themselves one. */
@Component
class Administrator {

    private static final Logger LOG = LoggerFactory.getLogger(Administrator.class);
    private static final String ID = "admin";
    // Without those that look alike.
    private static final String CHARACTERS = "ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz23456789";

    private final IdentityService identity;
    private final String givenPassword;

    Administrator(IdentityService identity, @Value("${ledgergate.admin-password:}") String givenPassword) {
        this.identity = identity;
        this.givenPassword = givenPassword;
    }

    /**
     * Fills an empty group of administrators with the user {@code admin}. An existing user of that name is let back in
     * only with a password given from outside; otherwise the group stays empty and the start is refused.
     */
    void ensure() {
        if (identity.createUserQuery().memberOfGroup(Role.CAMUNDA_ADMIN.group()).count() > 0) {
            return;
        }
        User existing = identity.createUserQuery().userId(ID).singleResult();
        if (existing == null) {
            save(identity.newUser(ID), givenPassword.isEmpty() ? oneTimePassword() : givenPassword);
        } else if (!givenPassword.isEmpty()) {
            save(existing, givenPassword);
        }
    }

    private void save(User user, String password) {
        user.setFirstName("System");
        user.setLastName("Administrator");
        user.setPassword(password);
        identity.saveUser(user);
        identity.createMembership(ID, Role.CAMUNDA_ADMIN.group());
    }

    private static String oneTimePassword() {
        String password = new SecureRandom()
                        .ints(20, 0, CHARACTERS.length())
                        .mapToObj(i -> CHARACTERS.substring(i, i + 1))
                        .collect(Collectors.joining())
                // The password policy wants all four kinds.
                + "-aA1";
        LOG.warn(
                "First start: sign in as \"{}\" with the password {} and change it. It is shown only once.",
                ID,
                password);
        return password;
    }
}
