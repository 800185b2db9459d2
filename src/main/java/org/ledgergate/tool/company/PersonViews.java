package org.ledgergate.tool.company;

import java.util.List;
import java.util.Set;
import org.ledgergate.access.People;
import org.ledgergate.access.PeoplePage;
import org.ledgergate.access.Person;
import org.ledgergate.notifications.Subscriptions;
import org.ledgergate.tool.PageText;
import org.ledgergate.tool.Refusal;
import org.springframework.stereotype.Component;

/** Finds people and puts their rights into words. */
@Component
class PersonViews {

    private static final int PAGE = 50;

    private final People people;
    private final Subscriptions subscriptions;
    private final PageText words;

    PersonViews(People people, Subscriptions subscriptions, PageText words) {
        this.people = people;
        this.subscriptions = subscriptions;
        this.words = words;
    }

    /**
     * Returns a page of those whose name or user id holds the words.
     *
     * @param after how many to leave out at the beginning
     */
    PeoplePage page(String q, long after) {
        return PeoplePage.of(people.all(), q, after, PAGE);
    }

    List<PersonView> of(List<Person> found) {
        Set<String> unsubscribed = subscriptions.unsubscribed();
        return found.stream()
                .map(person -> new PersonView(person, !unsubscribed.contains(person.id()), words))
                .toList();
    }

    PersonView of(Person person) {
        return new PersonView(person, subscriptions.subscribed(person.id()), words);
    }

    /** @throws Refusal.PageNotFound if nobody has this user id */
    Person find(String id) {
        return people.find(id).orElseThrow(Refusal.PageNotFound::new);
    }
}
