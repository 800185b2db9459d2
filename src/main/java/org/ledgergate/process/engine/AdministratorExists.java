package org.ledgergate.process.engine;

import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.ledgergate.access.Role;
import org.springframework.stereotype.Component;

/** Somebody is in the group of administrators; while it is empty the engine hands the right to make one to anybody. */
@Component
class AdministratorExists implements StartupCheck {

    private final IdentityService identity;

    AdministratorExists(IdentityService identity) {
        this.identity = identity;
    }

    @Override
    public Optional<String> refusal() {
        String group = Role.CAMUNDA_ADMIN.group();
        return identity.createUserQuery().memberOfGroup(group).count() > 0
                ? Optional.empty()
                : Optional.of(
                        "The group " + group + " has no member. Start with LEDGERGATE_ADMIN_PASSWORD set: the user "
                                + "admin gets that password and joins the group.");
    }
}
