package org.ledgergate.connectors.filedrop.profile;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The named entries of one place in a profile, each of which may be missing. */
class ProfileEntries {

    private final ProfileNode place;
    private final Map<String, ProfileNode> entries;

    /** Any entry with another name is a fault. */
    ProfileEntries(ProfileNode place, String... names) {
        this.place = place;
        this.entries =
                place.entries(Arrays.stream(names).collect(Collectors.toMap(Function.identity(), Function.identity())));
    }

    boolean has(String name) {
        return entries.containsKey(name);
    }

    ProfileEntries demand(String... names) {
        for (String name : names) {
            if (!has(name)) {
                place.fault(name + " is missing.");
            }
        }
        return this;
    }

    /** Returns what an entry says; empty if it is missing, and after a fault. */
    <T> Optional<T> read(String name, Function<ProfileNode, Optional<T>> reader) {
        return Optional.ofNullable(entries.get(name)).flatMap(reader);
    }
}
