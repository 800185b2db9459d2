package org.ledgergate.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ledgergate.access.Access;
import org.ledgergate.access.GridRight;
import org.ledgergate.access.People;
import org.ledgergate.access.PeoplePage;
import org.ledgergate.access.Person;
import org.ledgergate.access.Rights;
import org.ledgergate.access.ToolPermission;
import org.ledgergate.api.contract.Body;
import org.ledgergate.api.problems.NotServed;
import org.ledgergate.messages.Coded;
import org.ledgergate.notifications.Subscriptions;
import org.ledgergate.process.access.PersonRights;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Everybody with their rights, which ERP administrators change. */
@RestController
@RequestMapping(path = "/api/v1/people", produces = MediaType.APPLICATION_JSON_VALUE)
class PeopleController {

    private final People people;
    private final PersonRights rights;
    private final Subscriptions subscriptions;
    private final Access access;

    PeopleController(People people, PersonRights rights, Subscriptions subscriptions, Access access) {
        this.people = people;
        this.rights = rights;
        this.subscriptions = subscriptions;
        this.access = access;
    }

    @GetMapping
    Found listPeople(
            Person person,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "0") long after,
            @RequestParam(defaultValue = "50") int limit) {
        access.requireReader(person);
        PeoplePage page = PeoplePage.of(people.all(), q, after, limit);
        Set<String> unsubscribed = subscriptions.unsubscribed();
        return new Found(
                page.people().stream()
                        .map(found -> Known.of(found, !unsubscribed.contains(found.id())))
                        .toList(),
                page.next().isPresent() ? page.next().getAsInt() : null);
    }

    @GetMapping("/{id}")
    Known readPerson(Person person, @PathVariable String id) {
        access.requireReader(person);
        return Known.of(find(id), subscriptions.subscribed(id));
    }

    @PutMapping("/{id}")
    Known changeRights(Person person, @PathVariable String id, Body body) {
        access.requireAdmin(person);
        ObjectNode json = body.valid();
        Person changed =
                rights.change(person, find(id).id(), json.get("version").textValue(), wanted(json));
        return Known.of(changed, subscriptions.subscribed(id));
    }

    private Person find(String id) {
        return people.find(id).orElseThrow(() -> new NotServed("Nobody is called " + id + "."));
    }

    private static Rights wanted(ObjectNode json) {
        Set<GridRight> boxes = EnumSet.noneOf(GridRight.class);
        json.get("boxes").forEach(code -> GridRight.ofCode(code.textValue()).ifPresent(boxes::add));
        return new Rights(
                JsonCodes.constant(
                        ToolPermission.class, json.get("toolPermission").textValue()),
                json.get("canPushToAccounting").booleanValue(),
                boxes);
    }

    /** One page of people. */
    record Found(
            List<Known> people,
            @JsonInclude(Include.NON_NULL) @Nullable Integer next) {}

    /** Somebody with their rights. */
    record Known(
            String id,
            String name,
            String toolPermission,
            boolean canPushToAccounting,
            List<String> boxes,
            boolean summary,
            String version) {

        static Known of(Person person, boolean summary) {
            Rights rights = person.rights();
            return new Known(
                    person.id(),
                    person.name(),
                    Coded.of(rights.toolPermission()),
                    rights.canPushToAccounting(),
                    JsonCodes.of(rights.boxes()),
                    summary,
                    rights.version());
        }
    }
}
