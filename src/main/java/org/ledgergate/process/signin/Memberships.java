package org.ledgergate.process.signin;

import org.camunda.bpm.engine.IdentityService;
import org.ledgergate.access.Role;
import org.ledgergate.process.engine.WithoutAuthorization;
import org.springframework.stereotype.Component;

/** Who is in which role's group. */
@Component
public class Memberships {

    private final IdentityService identity;
    private final WithoutAuthorization ledgergate;

    Memberships(IdentityService identity, WithoutAuthorization ledgergate) {
        this.identity = identity;
        this.ledgergate = ledgergate;
    }

    /** Gives somebody a role that they do not have; it counts at once. */
    public void add(String personId, Role role) {
        ledgergate.call(() -> {
            identity.createMembership(personId, role.group());
            return role;
        });
    }
}
