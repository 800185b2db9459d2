package org.ledgergate.process.signin;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
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

    IdentityPeople(IdentityService identity, WithoutAuthorization ledgergate) {
        this.identity = identity;
        this.ledgergate = ledgergate;
    }

    @Override
    public Optional<Person> find(String id) {
        return ledgergate.call(
                () -> Optional.ofNullable(identity.createUserQuery().userId(id).singleResult())
                        .map(this::person));
    }

    @Override
    public List<Person> having(Role role) {
        return ledgergate.call(() -> identity
                .createUserQuery()
                .memberOfGroup(role.group())
                .orderByUserFirstName()
                .asc()
                .orderByUserId()
                .asc()
                .list()
                .stream()
                .map(this::person)
                .toList());
    }

    private Person person(User user) {
        return new Person(user.getId(), name(user), user.getEmail() == null ? "" : user.getEmail(), roles(user));
    }

    private Set<Role> roles(User user) {
        return identity.createGroupQuery().groupMember(user.getId()).list().stream()
                .map(Group::getId)
                .flatMap(group -> Role.ofGroup(group).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static String name(User user) {
        String name = Stream.of(user.getFirstName(), user.getLastName())
                .filter(StringUtils::hasText)
                .collect(Collectors.joining(" "));
        return name.isEmpty() ? user.getId() : name;
    }
}
