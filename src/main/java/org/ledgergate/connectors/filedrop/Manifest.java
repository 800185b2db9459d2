package org.ledgergate.connectors.filedrop;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;

/**
 * What a set consists of. Only a set with a manifest counts as delivered.
 *
 * @param type the item's type by its code
 * @param offer counts how often the ERP was offered this key, from 1; more only after it has refused the one before
 * @param lines how many lines the item has
 */
record Manifest(
        String key,
        String connection,
        String type,
        String number,
        int revision,
        int offer,
        int lines,
        List<ListedFile> files) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * One file of the set.
     *
     * @param size in bytes
     * @param sha256 of its content, in hexadecimal
     */
    record ListedFile(String name, long size, String sha256) {}

    Manifest {
        files = List.copyOf(files);
    }

    byte[] json() throws IOException {
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(this);
    }

    static Manifest of(byte[] json) throws IOException {
        return JSON.readValue(json, Manifest.class);
    }
}
