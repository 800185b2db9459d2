package org.ledgergate.process.signin;

import org.camunda.bpm.engine.IdentityService;
import org.ledgergate.access.Person;
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

    /** Gives somebody the roles that are new and takes those that are gone; it counts at once. */
    public void change(Person before, Person after) {
        ledgergate.call(() -> {
            after.roles().stream()
                    .filter(role -> !before.has(role))
                    .forEach(role -> identity.createMembership(before.id(), role.group()));
            before.roles().stream()
                    .filter(role -> !after.has(role))
                    .forEach(role -> identity.deleteMembership(before.id(), role.group()));
            return after;
        });
    }
}
