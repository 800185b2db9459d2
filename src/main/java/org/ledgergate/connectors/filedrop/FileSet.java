package org.ledgergate.connectors.filedrop;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.ledgergate.connectors.ExportKey;
import org.ledgergate.connectors.ExportRequest;
import org.ledgergate.items.Field;
import org.ledgergate.items.Item;

/** The files of one item, without the manifest that names them. */
record FileSet(ExportRequest request, List<DropFile> files) {

    /** One file, by the name that it has in the outbox. */
    record DropFile(String name, byte[] content) {

        private Manifest.ListedFile entry() {
            return new Manifest.ListedFile(name, content.length, sha256(content));
        }
    }

    FileSet {
        files = List.copyOf(files);
    }

    ExportKey key() {
        return request.key();
    }

    Manifest manifest(String connection, int offer) {
        Item item = request.item();
        return new Manifest(
                key().value(),
                connection,
                item.type().code(),
                item.text(Field.NUMBER),
                item.standing().revision(),
                offer,
                item.content().lines().size(),
                files.stream().map(DropFile::entry).toList());
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
