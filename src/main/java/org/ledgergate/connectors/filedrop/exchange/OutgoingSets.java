package org.ledgergate.connectors.filedrop.exchange;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.ledgergate.connectors.ExportKey;
import org.ledgergate.connectors.filedrop.documents.FileSet;

/**
 * The sets on their way to the ERP.
 *
 * <p>A set is written file by file, then its manifest under a temporary name, then our own record of it; giving the manifest
 * its name is the last step, and the one that delivers. A record without a temporary manifest is a delivered set,
 * even if somebody has taken it from the outbox since. Source: src/docs/decisions/0012-file-drop.md.
 */
class OutgoingSets {

    private static final String UNFINISHED = ".part";

    private final DropFolders folders;
    private final Disk disk;

    OutgoingSets(DropFolders folders, Disk disk) {
        this.folders = folders;
        this.disk = disk;
    }

    /** Writes everything but the manifest's name; a set of which a beginning is there is written over. */
    void prepare(FileSet set, Manifest manifest) throws IOException {
        for (FileSet.DropFile file : set.files()) {
            write(folders.outbox().resolve(file.name()), file.content());
        }
        disk.write(unfinished(manifestOf(set.key())), manifest.json());
        disk.sync(folders.outbox());
        write(recordOf(set.key()), manifest.json());
        disk.sync(folders.delivered());
    }

    /** Delivers a prepared set. */
    void publish(ExportKey key) throws IOException {
        disk.rename(unfinished(manifestOf(key)), manifestOf(key));
        disk.sync(folders.outbox());
    }

    /** Returns what the ERP may have been given under a key; empty if nothing. */
    Optional<Manifest> record(ExportKey key) throws IOException {
        Path record = recordOf(key);
        return Files.exists(record) ? Optional.of(Manifest.of(Files.readAllBytes(record))) : Optional.empty();
    }

    boolean delivered(ExportKey key) throws IOException {
        return record(key).isPresent() && !Files.exists(unfinished(manifestOf(key)));
    }

    /** Takes back a set that the ERP has refused: from now on it counts as not delivered, even if somebody has taken it. */
    void withdraw(ExportKey key) throws IOException {
        Path unfinished = unfinished(manifestOf(key));
        if (Files.exists(manifestOf(key))) {
            disk.rename(manifestOf(key), unfinished);
        } else {
            disk.write(unfinished, new byte[0]);
        }
        disk.sync(folders.outbox());
    }

    private void write(Path file, byte[] content) throws IOException {
        disk.write(unfinished(file), content);
        disk.rename(unfinished(file), file);
    }

    private Path manifestOf(ExportKey key) {
        return folders.outbox().resolve(key + ".manifest.json");
    }

    private Path recordOf(ExportKey key) {
        return folders.delivered().resolve(key + ".json");
    }

    private static Path unfinished(Path file) {
        return file.resolveSibling("." + file.getFileName() + UNFINISHED);
    }
}
