package org.ledgergate.messages;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** A constant that addresses, forms and JSON name by its code: its name in small letters, with hyphens. */
public interface Coded {

    String name();

    default String code() {
        return code(name());
    }

    /** Returns the code of a constant whatever it stands for. */
    static String of(Enum<?> constant) {
        return code(constant.name());
    }

    private static String code(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Returns the constant of a code; empty if there is none. */
    static <E extends Enum<E> & Coded> Optional<E> find(Class<E> type, String code) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.code().equals(code))
                .findFirst();
    }

    /** Returns all codes, as a sentence lists them. */
    static <E extends Enum<E> & Coded> String all(Class<E> type) {
        return Arrays.stream(type.getEnumConstants()).map(Coded::code).collect(Collectors.joining(", "));
    }
}
