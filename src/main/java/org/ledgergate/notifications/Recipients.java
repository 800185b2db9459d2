package org.ledgergate.notifications;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ledgergate.access.Person;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Those who hear of something: everybody once, by one mailbox once. */
class Recipients {

    private static final Logger LOG = LoggerFactory.getLogger(Recipients.class);

    private Recipients() {}

    static List<Person> distinct(Stream<Person> people) {
        Map<String, Person> byMailbox = people.filter(Recipients::hasAddress)
                .collect(Collectors.toMap(
                        person -> person.email().strip().toLowerCase(Locale.ROOT),
                        Function.identity(),
                        (first, second) -> first,
                        LinkedHashMap::new));
        return List.copyOf(byMailbox.values());
    }

    private static boolean hasAddress(Person person) {
        if (person.email().isBlank()) {
            LOG.warn("{} has no email address and is not notified", person.id());
        }
        return !person.email().isBlank();
    }
}
