package org.ledgergate.connectors.filedrop.documents;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.ledgergate.connectors.ExportKey;
import org.ledgergate.connectors.ExportRequest;

/** The files of one item, without the manifest that names them. */
public record FileSet(ExportRequest request, List<DropFile> files) {

    /** One file, by the name that it has in the outbox. */
    public record DropFile(String name, byte[] content) {

        /** Returns the SHA-256 of the content, in hexadecimal. */
        public String sha256() {
            return FileSet.sha256(content);
        }
    }

    public FileSet {
        files = List.copyOf(files);
    }

    public ExportKey key() {
        return request.key();
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
