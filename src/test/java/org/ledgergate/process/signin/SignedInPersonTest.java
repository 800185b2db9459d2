package org.ledgergate.process.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ledgergate.WholeApplication;
import org.ledgergate.access.People;
import org.ledgergate.access.Person;
import org.ledgergate.access.Role;
import org.ledgergate.access.SignedIn;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;

@WholeApplication
class SignedInPersonTest {

    @Autowired
    private IdentityService identity;

    @Autowired
    private SignedIn signedIn;

    @Autowired
    private People people;

    @BeforeEach
    void newcomer() {
        var user = identity.newUser("newcomer");
        user.setFirstName("Nora");
        user.setLastName("New");
        identity.saveUser(user);
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated("newcomer", null, List.of()));
    }

    @AfterEach
    void leave() {
        identity.deleteUser("newcomer");
        SecurityContextHolder.clearContext();
    }

    @Test
    void groupCountsFromTheMomentItIsGivenUntilItIsTaken() {
        assertThat(signedIn.person()).isEqualTo(new Person("newcomer", "Nora New", "", Set.of()));

        identity.createMembership("newcomer", Role.ERP_STANDARD.group());
        assertThat(signedIn.person().has(Role.ERP_STANDARD)).isTrue();

        identity.deleteMembership("newcomer", Role.ERP_STANDARD.group());
        assertThat(signedIn.person().has(Role.ERP_STANDARD)).isFalse();
    }

    @Test
    void whoeverWasRemovedIsNoLongerSignedIn() {
        identity.deleteUser("newcomer");

        assertThatThrownBy(signedIn::person).isInstanceOf(AuthenticationException.class);
    }

    @Test
    void everybodyIsFoundWhoeverAsks() {
        identity.setAuthentication("paula", List.of("project-user"));
        try {
            assertThat(people.having(Role.ERP_ADMIN)).extracting(Person::id).containsExactly("adam");
            assertThat(people.find("anna"))
                    .get()
                    .extracting(Person::accountingApprover)
                    .isEqualTo(true);
        } finally {
            identity.clearAuthentication();
        }
    }
}
