package org.ledgergate.connectors.filedrop.exchange;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps the files that are no acknowledgement, each with the reason in words beside it; nothing is ever thrown away. */
class Quarantine {

    private static final Logger LOG = LoggerFactory.getLogger(Quarantine.class);

    private final DropFolders folders;
    private final Disk disk;

    Quarantine(DropFolders folders, Disk disk) {
        this.folders = folders;
        this.disk = disk;
    }

    /** @throws IOException if it cannot be moved; it stays where it is */
    void put(Path file, String reason) throws IOException {
        Path place = free(file.getFileName().toString());
        disk.rename(file, place);
        LOG.warn("The acknowledgement {} was set aside as {}: {}", file, place, reason);
        disk.write(
                place.resolveSibling(place.getFileName() + ".reason.txt"),
                ("This file was set aside because " + reason + ".\n").getBytes(StandardCharsets.UTF_8));
    }

    private Path free(String name) {
        Path place = folders.quarantine().resolve(name);
        for (int i = 2; Files.exists(place, LinkOption.NOFOLLOW_LINKS); i++) {
            place = folders.quarantine().resolve(i + "." + name);
        }
        return place;
    }
}
