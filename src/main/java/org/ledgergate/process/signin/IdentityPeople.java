package org.ledgergate.process.signin;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.identity.UserQuery;
import org.ledgergate.access.GridRight;
import org.ledgergate.access.GridRightTable;
import org.ledgergate.access.People;
import org.ledgergate.access.Person;
import org.ledgergate.access.Role;
import org.ledgergate.process.engine.WithoutAuthorization;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/** The people of the engine's identity service. */
@Component
class IdentityPeople implements People {

    private final IdentityService identity;
    private final WithoutAuthorization ledgergate;
    private final GridRightTable boxes;

    IdentityPeople(IdentityService identity, WithoutAuthorization ledgergate, GridRightTable boxes) {
        this.identity = identity;
        this.ledgergate = ledgergate;
        this.boxes = boxes;
    }

    @Override
    public Optional<Person> find(String id) {
        return ledgergate.call(
                () -> Optional.ofNullable(identity.createUserQuery().userId(id).singleResult())
                        .map(user -> person(user, roles(user), boxes.withheld(id))));
    }

    @Override
    public List<Person> all() {
        return ledgergate.call(() -> people(identity.createUserQuery()));
    }

    @Override
    public List<Person> having(Role role) {
        return ledgergate.call(() -> people(identity.createUserQuery().memberOfGroup(role.group())));
    }

    private List<Person> people(UserQuery query) {
        List<User> users = query.list();
        Function<User, Set<Role>> roles = users.size() > Role.values().length ? rolesOfMany() : this::roles;
        Map<String, Set<GridRight>> withheld = boxes.withheld();
        return users.stream()
                .map(user -> person(user, roles.apply(user), withheld.getOrDefault(user.getId(), Set.of())))
                .sorted(Comparator.comparing(Person::name, String.CASE_INSENSITIVE_ORDER)
                        .thenComparing(Person::id))
                .toList();
    }

    private Set<Role> roles(User user) {
        return identity.createGroupQuery().groupMember(user.getId()).list().stream()
                .map(Group::getId)
                .flatMap(group -> Role.ofGroup(group).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Of many people, each role is asked for once, and not each person. */
    private Function<User, Set<Role>> rolesOfMany() {
        Map<String, Set<Role>> roles = new HashMap<>();
        for (Role role : Role.values()) {
            identity.createUserQuery()
                    .memberOfGroup(role.group())
                    .list()
                    .forEach(user -> roles.computeIfAbsent(user.getId(), id -> EnumSet.noneOf(Role.class))
                            .add(role));
        }
        return user -> roles.getOrDefault(user.getId(), Set.of());
    }

    private static Person person(User user, Set<Role> roles, Set<GridRight> withheld) {
        String email = user.getEmail() == null ? "" : user.getEmail();
        return new Person(user.getId(), name(user), email, roles, withheld);
    }

    private static String name(User user) {
        String name = Stream.of(user.getFirstName(), user.getLastName())
                .filter(StringUtils::hasText)
                .collect(Collectors.joining(" "));
        return name.isEmpty() ? user.getId() : name;
    }
}
