package org.ledgergate.access;

import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;

/**
 * A page of people, by name.
 *
 * @param next after how many people the next page begins; empty on the last page
 */
public record PeoplePage(List<Person> people, OptionalInt next) {

    /**
     * Returns those whose name or user id holds the words, or everybody for none.
     *
     * @param after how many to leave out at the beginning; what is no position counts as 0
     * @param limit how many at the most
     */
    public static PeoplePage of(List<Person> all, String words, long after, int limit) {
        String wanted = words.strip().toLowerCase(Locale.ROOT);
        List<Person> found = all.stream()
                .filter(person -> person.name().toLowerCase(Locale.ROOT).contains(wanted)
                        || person.id().toLowerCase(Locale.ROOT).contains(wanted))
                .toList();
        int begin = (int) Math.min(Math.max(after, 0), found.size());
        int end = begin + Math.min(limit, found.size() - begin);
        return new PeoplePage(
                found.subList(begin, end), end < found.size() ? OptionalInt.of(end) : OptionalInt.empty());
    }
}
