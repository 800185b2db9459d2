package org.ledgergate.connectors.http;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A password or key; it is spelled out only where it is sent. */
public final class Secret {

    private final String value;

    public Secret(String value) {
        this.value = value;
    }

    /**
     * Returns the content of a file if one is named, or else this secret itself; a line break at the file's end is not part of it.
     *
     * @throws IllegalArgumentException if that is empty, or the file cannot be read
     */
    public Secret orFrom(String file) {
        return orFrom(file, "The ERP's password");
    }

    /** @param what this is, for people, as "The ERP's password" */
    public Secret orFrom(String file, String what) {
        String read = file.isEmpty() ? value : read(Path.of(file), what);
        if (read.isEmpty()) {
            throw new IllegalArgumentException(what + " is missing, or its file is empty.");
        }
        return new Secret(read);
    }

    private static String read(Path file, String what) {
        try {
            return Files.readString(file).replaceFirst("\\R\\z", "");
        } catch (IOException failure) {
            throw new IllegalArgumentException(what + " cannot be read from its file: " + file);
        }
    }

    boolean same(Secret other) {
        return value.equals(other.value);
    }

    public String spelledOut() {
        return value;
    }

    @Override
    public String toString() {
        return "***";
    }
}
