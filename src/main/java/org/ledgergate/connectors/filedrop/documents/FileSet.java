package org.ledgergate.connectors.filedrop.documents;

import java.util.List;
import org.ledgergate.connectors.ExportKey;
import org.ledgergate.connectors.ExportRequest;
import org.ledgergate.storage.Sha256;

/** The files of one item, without the manifest that names them. */
public record FileSet(ExportRequest request, List<DropFile> files) {

    /** One file, by the name that it has in the outbox. */
    public record DropFile(String name, byte[] content) {

        /** Returns the SHA-256 of the content, in hexadecimal. */
        public String sha256() {
            return Sha256.of(content);
        }
    }

    public FileSet {
        files = List.copyOf(files);
    }

    public ExportKey key() {
        return request.key();
    }
}
