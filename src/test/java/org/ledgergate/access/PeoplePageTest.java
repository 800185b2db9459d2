package org.ledgergate.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PeoplePageTest {

    private final List<Person> all = List.of(person("a1", "Anna"), person("B2", "Ben"), person("c3", "Sunanna"));

    @Test
    void pagesFollowOneAnotherWithoutGapOrDouble() {
        PeoplePage first = PeoplePage.of(all, "", 0, 2);
        PeoplePage second = PeoplePage.of(all, "", first.next().orElseThrow(), 2);

        assertThat(first.people()).extracting(Person::id).containsExactly("a1", "B2");
        assertThat(second.people()).extracting(Person::id).containsExactly("c3");
        assertThat(second.next()).isEqualTo(OptionalInt.empty());
    }

    @Test
    void wordsAreFoundInNamesAndUserIdsWhateverTheirCase() {
        assertThat(PeoplePage.of(all, " aNNa ", 0, 9).people())
                .extracting(Person::id)
                .containsExactly("a1", "c3");
        assertThat(PeoplePage.of(all, "b2", 0, 9).people())
                .extracting(Person::id)
                .containsExactly("B2");
    }

    @Test
    void whatIsNoPositionIsNoFault() {
        assertThat(PeoplePage.of(all, "", -1, 9).people()).hasSize(3);
        assertThat(PeoplePage.of(all, "", Long.MAX_VALUE, 9).people()).isEmpty();
    }

    private static Person person(String id, String name) {
        return new Person(id, name, "", Set.of());
    }
}
