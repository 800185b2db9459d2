package org.ledgergate.process.access;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ledgergate.access.Access;
import org.ledgergate.access.AccessChanged;
import org.ledgergate.access.GridRight;
import org.ledgergate.access.GridRightTable;
import org.ledgergate.access.NotAllowed;
import org.ledgergate.access.People;
import org.ledgergate.access.Person;
import org.ledgergate.access.Rights;
import org.ledgergate.access.RightsChanged;
import org.ledgergate.access.Role;
import org.ledgergate.access.ToolPermission;
import org.ledgergate.items.Fault;
import org.ledgergate.items.InvalidItem;
import org.ledgergate.messages.Message;
import org.ledgergate.process.signin.Memberships;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What ERP administrators give to people and take from them; it counts at once, and each change is an event. Source: R21, R22. */
@Component
public class PersonRights {

    private final People people;
    private final Access access;
    private final Memberships memberships;
    private final GridRightTable boxes;
    private final ApplicationEventPublisher facts;

    PersonRights(
            People people,
            Access access,
            Memberships memberships,
            GridRightTable boxes,
            ApplicationEventPublisher facts) {
        this.people = people;
        this.access = access;
        this.memberships = memberships;
        this.boxes = boxes;
        this.facts = facts;
    }

    /**
     * Changes somebody's rights, all or none; what they have already is no change and no event.
     *
     * @param seen the version of the rights that the administrator looked at
     * @return the person as they are now
     * @throws NotAllowed unless an ERP administrator asks, and for no more of their own; or if the person is gone
     * @throws RightsChanged if somebody else changed them meanwhile
     * @throws InvalidItem if nobody would be left as ERP administrator
     */
    @Transactional
    public Person change(Person by, String personId, String seen, Rights wanted) {
        boxes.lock();
        // Read again behind the lock: whoever held it may have taken the administrator's own permission away.
        Person administrator = person(by.id());
        access.requireAdmin(administrator);
        Person before = person(personId);
        if (!before.rights().version().equals(seen)) {
            throw new RightsChanged(before);
        }
        if (administrator.id().equals(personId) && wanted.exceed(before.rights())) {
            throw new NotAllowed(Message.of("access.own-rights"));
        }
        requireAnAdministratorLeft(before, wanted);
        return wanted.equals(before.rights())
                ? before
                : apply(before, wanted, administrator, AccessChanged.CHANGED, "");
    }

    /** Gives whoever asked for it what they lack to be an accounting approver, and the box of the grid that they asked for. */
    void grant(Person by, Person to, Optional<GridRight> box, String reason) {
        boxes.lock();
        Person before = person(to.id());
        Rights present = before.rights();
        ToolPermission permission =
                before.atLeast(ToolPermission.STANDARD) ? present.toolPermission() : ToolPermission.STANDARD;
        Set<GridRight> boxes = new HashSet<>(present.boxes());
        box.ifPresent(boxes::add);
        apply(before, new Rights(permission, true, boxes), by, AccessChanged.GRANTED, reason);
    }

    private Person apply(Person before, Rights wanted, Person by, String action, String reason) {
        Person after = before.with(wanted);
        memberships.change(before, after);
        boxes.change(before, after);
        facts.publishEvent(new AccessChanged(before, by, action, after, reason));
        return after;
    }

    private void requireAnAdministratorLeft(Person before, Rights wanted) {
        boolean gone = before.has(Role.ERP_ADMIN) && wanted.toolPermission() != ToolPermission.ADMIN;
        if (gone && people.having(Role.ERP_ADMIN).size() == 1) {
            throw new InvalidItem(List.of(new Fault(
                    "/toolPermission", "last-administrator", Message.of("access.last-admin", before.name()))));
        }
    }

    private Person person(String id) {
        return people.find(id).orElseThrow(() -> new NotAllowed(Message.of("access.person-unknown", id)));
    }
}
