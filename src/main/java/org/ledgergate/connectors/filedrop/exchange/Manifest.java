package org.ledgergate.connectors.filedrop.exchange;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import org.ledgergate.connectors.filedrop.documents.FileSet;
import org.ledgergate.items.Item;
import org.ledgergate.items.content.Field;

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
    record ListedFile(String name, long size, String sha256) {

        private static ListedFile of(FileSet.DropFile file) {
            return new ListedFile(file.name(), file.content().length, file.sha256());
        }
    }

    Manifest {
        files = List.copyOf(files);
    }

    static Manifest of(FileSet set, String connection, int offer) {
        Item item = set.request().item();
        return new Manifest(
                set.key().value(),
                connection,
                item.type().code(),
                item.text(Field.NUMBER),
                item.lifecycle().revision(),
                offer,
                item.content().lines().size(),
                set.files().stream().map(ListedFile::of).toList());
    }

    byte[] json() throws IOException {
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(this);
    }

    static Manifest of(byte[] json) throws IOException {
        return JSON.readValue(json, Manifest.class);
    }
}
