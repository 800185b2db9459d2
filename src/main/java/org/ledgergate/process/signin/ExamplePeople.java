package org.ledgergate.process.signin;

import static org.ledgergate.access.Role.ACCOUNTING_APPROVER;
import static org.ledgergate.access.Role.ERP_ADMIN;
import static org.ledgergate.access.Role.ERP_READ_ONLY;
import static org.ledgergate.access.Role.ERP_STANDARD;
import static org.ledgergate.access.Role.PROCESS_OWNER;
import static org.ledgergate.access.Role.PROJECT_USER;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.ledgergate.access.Role;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** The example company's staff; everybody's password is "example". */
@Component
@ConditionalOnProperty("ledgergate.example-people")
class ExamplePeople {

    private final IdentityService identity;

    ExamplePeople(IdentityService identity) {
        this.identity = identity;
    }

    void ensure() {
        ensure("anna", "Anna Abbott", ERP_STANDARD, ACCOUNTING_APPROVER);
        ensure("ben", "Ben Brandt", ERP_STANDARD, ACCOUNTING_APPROVER);
        ensure("paula", "Paula Pérez", PROJECT_USER);
        ensure("peter", "Peter Park", PROJECT_USER);
        ensure("stan", "Stan Singh", ERP_STANDARD);
        ensure("rita", "Rita Rossi", ERP_READ_ONLY);
        ensure("adam", "Adam Ashby", ERP_ADMIN, ACCOUNTING_APPROVER);
        ensure("owen", "Owen Okafor", PROCESS_OWNER);
        ensure("gus", "Gus Green", ACCOUNTING_APPROVER);
    }

    private void ensure(String id, String name, Role... roles) {
        if (identity.createUserQuery().userId(id).count() > 0) {
            return;
        }
        User user = identity.newUser(id);
        user.setFirstName(name.substring(0, name.indexOf(' ')));
        user.setLastName(name.substring(name.indexOf(' ') + 1));
        user.setEmail(id + "@example.com");
        user.setPassword("example");
        identity.saveUser(user);
        for (Role role : roles) {
            identity.createMembership(id, role.group());
        }
    }
}
