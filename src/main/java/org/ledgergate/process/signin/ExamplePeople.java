package org.ledgergate.process.signin;

import static org.ledgergate.access.Role.ACCOUNTING_APPROVER;
import static org.ledgergate.access.Role.CAMUNDA_ADMIN;
import static org.ledgergate.access.Role.ERP_ADMIN;
import static org.ledgergate.access.Role.ERP_READ_ONLY;
import static org.ledgergate.access.Role.ERP_STANDARD;
import static org.ledgergate.access.Role.PROCESS_OWNER;
import static org.ledgergate.access.Role.PROJECT_USER;

import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.ledgergate.access.Role;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** The example company's staff. Everyone has the same password. */
@Component
@ConditionalOnProperty("ledgergate.example-people")
class ExamplePeople {

    static final String PASSWORD = "example";

    private static final List<ExamplePerson> ALL = List.of(
            new ExamplePerson("paula", "Paula Pérez", PROJECT_USER),
            new ExamplePerson("peter", "Peter Park", PROJECT_USER),
            new ExamplePerson("anna", "Anna Abbott", ERP_STANDARD, ACCOUNTING_APPROVER),
            new ExamplePerson("ben", "Ben Brandt", ERP_STANDARD, ACCOUNTING_APPROVER),
            new ExamplePerson("adam", "Adam Ashby", ERP_ADMIN, ACCOUNTING_APPROVER),
            new ExamplePerson("stan", "Stan Singh", ERP_STANDARD),
            new ExamplePerson("rita", "Rita Rossi", ERP_READ_ONLY),
            new ExamplePerson("gus", "Gus Green", ACCOUNTING_APPROVER),
            new ExamplePerson("owen", "Owen Okafor", PROCESS_OWNER));

    /** Whom every installation has; here with everyone's password. */
    private static final ExamplePerson ADMINISTRATOR =
            new ExamplePerson("admin", "System Administrator", CAMUNDA_ADMIN);

    private final IdentityService identity;

    ExamplePeople(IdentityService identity) {
        this.identity = identity;
    }

    void ensure() {
        ALL.forEach(this::ensure);
    }

    /** Returns everyone who can sign in with the example's password. */
    List<ExamplePerson> all() {
        return Stream.concat(ALL.stream(), Stream.of(ADMINISTRATOR)).toList();
    }

    private void ensure(ExamplePerson person) {
        if (identity.createUserQuery().userId(person.id()).count() > 0) {
            return;
        }
        User user = identity.newUser(person.id());
        user.setFirstName(person.firstName());
        user.setLastName(person.lastName());
        user.setEmail(person.id() + "@example.com");
        user.setPassword(PASSWORD);
        identity.saveUser(user);
        for (Role role : person.roles()) {
            identity.createMembership(person.id(), role.group());
        }
    }

    /** One of the example company's people. */
    record ExamplePerson(String id, String name, List<Role> roles) {

        ExamplePerson(String id, String name, Role... roles) {
            this(id, name, List.of(roles));
        }

        String firstName() {
            return name.substring(0, name.indexOf(' '));
        }

        String lastName() {
            return name.substring(name.indexOf(' ') + 1);
        }
    }
}
