package org.ledgergate.connectors.filedrop.exchange;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.ledgergate.connectors.ExportKey;

/** The acknowledgements that were read. Each counts for good, unless it is a refusal and the same key is offered again. */
class AcknowledgementArchive {

    static final List<String> ENDINGS = List.of(".json", ".csv");

    private final DropFolders folders;
    private final Disk disk;
    private final AcknowledgementReader reader;

    AcknowledgementArchive(DropFolders folders, Disk disk, AcknowledgementReader reader) {
        this.folders = folders;
        this.disk = disk;
        this.reader = reader;
    }

    Optional<Acknowledgement> of(ExportKey key) throws IOException {
        for (String ending : ENDINGS) {
            Path file = folders.acknowledged().resolve(key + ending);
            if (exists(file)) {
                try {
                    return Optional.of(reader.read(file));
                } catch (UnreadableFile spoilt) {
                    throw new IOException(file + " was an answer and is none any more: " + spoilt.words());
                }
            }
        }
        return Optional.empty();
    }

    void keep(Path arrived) throws IOException {
        disk.rename(arrived, folders.acknowledged().resolve(arrived.getFileName()));
        disk.sync(folders.acknowledged());
    }

    /** Returns which offer of a key is the next, counted from 1. */
    int nextOffer(ExportKey key) {
        int offer = 1;
        while (ENDINGS.stream().map(refusal(key, offer)::concat).anyMatch(this::has)) {
            offer++;
        }
        return offer;
    }

    /** Makes room for the answer to another offer; the refusal is kept under another name. */
    void retire(ExportKey key) throws IOException {
        String refusal = refusal(key, nextOffer(key));
        for (String ending : ENDINGS) {
            if (has(key + ending)) {
                disk.rename(
                        folders.acknowledged().resolve(key + ending),
                        folders.acknowledged().resolve(refusal + ending));
            }
        }
        disk.sync(folders.acknowledged());
    }

    private static String refusal(ExportKey key, int offer) {
        return key + ".refused-" + offer;
    }

    private boolean has(String name) {
        return exists(folders.acknowledged().resolve(name));
    }

    private static boolean exists(Path file) {
        return Files.exists(file, LinkOption.NOFOLLOW_LINKS);
    }
}
