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
        String read = file.isEmpty() ? value : read(Path.of(file));
        if (read.isEmpty()) {
            throw new IllegalArgumentException("The ERP's password is missing, or its file is empty.");
        }
        return new Secret(read);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file).replaceFirst("\\R\\z", "");
        } catch (IOException failure) {
            throw new IllegalArgumentException("The file with the ERP's password cannot be read: " + file);
        }
    }

    public String spelledOut() {
        return value;
    }

    @Override
    public String toString() {
        return "***";
    }
}
