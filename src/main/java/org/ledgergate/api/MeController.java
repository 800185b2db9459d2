package org.ledgergate.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.util.List;
import org.ledgergate.access.Person;
import org.ledgergate.access.Role;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who is signed in. */
@RestController
@RequestMapping("/api/v1/me")
class MeController {

    @GetMapping
    Me readMe(Person person) {
        return new Me(
                person.id(),
                person.name(),
                person.email(),
                person.roles().stream().map(Role::group).sorted().toList(),
                Codes.of(person.toolPermission()),
                person.accountingApprover());
    }

    /** Whoever is signed in. */
    record Me(
            String id,
            String name,
            @JsonInclude(Include.NON_EMPTY) String email,
            List<String> roles,
            String toolPermission,
            boolean accountingApprover) {}
}
