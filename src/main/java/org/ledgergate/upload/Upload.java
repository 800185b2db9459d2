package org.ledgergate.upload;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A file without a fault, between its check and its import.
 *
 * @param uploadedBy the user id of whoever chose it, and in whose name it is imported
 * @param importedAt null until it was imported
 * @param items what importing it would do, or has done, in the file's order
 */
public record Upload(
        long id,
        String uploadedBy,
        String fileName,
        FileKind kind,
        Instant uploadedAt,
        @Nullable Instant importedAt,
        List<ImportedItem> items) {

    public boolean imported() {
        return importedAt != null;
    }
}
