package org.ledgergate.process.access;

import java.util.Optional;
import org.ledgergate.access.Access;
import org.ledgergate.access.AccessChanged;
import org.ledgergate.access.GridRight;
import org.ledgergate.access.NotAllowed;
import org.ledgergate.access.People;
import org.ledgergate.access.Person;
import org.ledgergate.messages.Message;
import org.ledgergate.notifications.Notifications;
import org.ledgergate.process.Reason;
import org.ledgergate.process.instances.Engine;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** The rules for granting and declining access, the same for whoever completes the task by whatever client. Source: R21. */
@Component
class AccessDecisions {

    /**
     * What somebody asked for.
     *
     * @param words as administrators read it
     */
    record Wish(String words, Optional<GridRight> box) {}

    private final People people;
    private final Access access;
    private final PersonRights rights;
    private final Notifications notifications;
    private final ApplicationEventPublisher facts;

    AccessDecisions(
            People people,
            Access access,
            PersonRights rights,
            Notifications notifications,
            ApplicationEventPublisher facts) {
        this.people = people;
        this.access = access;
        this.rights = rights;
        this.notifications = notifications;
        this.facts = facts;
    }

    void tellAdministrators(String personId, String wish, String words) {
        people.find(personId).ifPresent(person -> notifications.accessAsked(person, wish, words));
    }

    /**
     * Returns the user id of whoever decides, as the session says.
     *
     * @throws NotAllowed unless it is an ERP administrator, and not about themselves
     * @throws org.ledgergate.items.InvalidItem if it is declined without a reason
     */
    String checked(Engine engine, String personId, boolean granted, String reason) {
        Person by = engine.actingPerson(people::find);
        access.requireAdmin(by);
        if (by.id().equals(personId)) {
            throw new NotAllowed(Message.of("access.own-request"));
        }
        if (granted) {
            Reason.optional(reason);
        } else {
            Reason.required(reason);
        }
        return by.id();
    }

    void grant(String personId, String by, Wish wish, String reason) {
        Person person = person(personId);
        Person administrator = person(by);
        rights.grant(administrator, person, wish.box(), reason);
        notifications.accessGranted(person, administrator, wish.words(), reason);
    }

    void decline(String personId, String by, Wish wish, String reason) {
        Person person = person(personId);
        Person administrator = person(by);
        facts.publishEvent(new AccessChanged(person, administrator, AccessChanged.DECLINED, person, reason));
        notifications.accessDeclined(person, administrator, wish.words(), reason);
    }

    /** @throws NotAllowed if an administrator has deleted them meanwhile */
    private Person person(String id) {
        return people.find(id).orElseThrow(() -> new NotAllowed(Message.of("access.person-unknown", id)));
    }
}
