package org.ledgergate.tool.company;

import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import org.ledgergate.access.Access;
import org.ledgergate.access.GridRight;
import org.ledgergate.access.Person;
import org.ledgergate.access.Role;
import org.ledgergate.messages.Message;
import org.ledgergate.process.access.AccessRequests;
import org.ledgergate.tool.PageText;
import org.ledgergate.tool.Refusal;
import org.ledgergate.tool.ShownEvent;
import org.springframework.stereotype.Component;

/** Gathers what a person's own page says of what they may do, and of what they lack. */
@Component
class MyRights {

    private final Access access;
    private final AccessRequests requests;
    private final PageText words;

    MyRights(Access access, AccessRequests requests, PageText words) {
        this.access = access;
        this.requests = requests;
        this.words = words;
    }

    /** @param box the code of the one that they look for; empty for none */
    Map<String, Object> of(Person person, String box) {
        return Map.of(
                "roles",
                person.roles().stream()
                        .sorted(Comparator.naturalOrder())
                        .map(Role::group)
                        .toList(),
                "grid",
                new PersonView(person, true, words),
                "whyNotApprover",
                access.whyNotApprover(person),
                "lacking",
                box(box).map(one -> access.whyNotApprover(person, one)).orElseGet(() -> access.whyNotApprover(person)),
                "asked",
                requests.waiting(person),
                "declined",
                requests.declined(person).map(entry -> ShownEvent.of(entry, words)));
    }

    /** @throws Refusal.Unreadable if the code is none */
    static Optional<GridRight> box(String code) {
        if (code.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                GridRight.ofCode(code).orElseThrow(() -> new Refusal.Unreadable(Message.of("people.no-box", code))));
    }
}
