package org.ledgergate.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.util.List;
import org.ledgergate.access.Person;
import org.ledgergate.access.Role;
import org.ledgergate.api.contract.Body;
import org.ledgergate.messages.Coded;
import org.ledgergate.notifications.Subscriptions;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who is signed in, and whether they get the daily summary. */
@RestController
@RequestMapping(path = "/api/v1/me", produces = MediaType.APPLICATION_JSON_VALUE)
class MeController {

    private final Subscriptions subscriptions;

    MeController(Subscriptions subscriptions) {
        this.subscriptions = subscriptions;
    }

    @GetMapping
    Me readMe(Person person) {
        return new Me(
                person.id(),
                person.name(),
                person.email(),
                person.roles().stream().map(Role::group).sorted().toList(),
                Coded.of(person.toolPermission()),
                person.accountingApprover(),
                JsonCodes.of(person.rights().boxes()),
                subscriptions.subscribed(person.id()));
    }

    @PutMapping
    Me changeMe(Person person, Body body) {
        subscriptions.change(person.id(), body.valid().get("summary").booleanValue());
        return readMe(person);
    }

    /** Whoever is signed in. */
    record Me(
            String id,
            String name,
            @JsonInclude(Include.NON_EMPTY) String email,
            List<String> roles,
            String toolPermission,
            boolean accountingApprover,
            List<String> boxes,
            boolean summary) {}
}
