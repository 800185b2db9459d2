package org.ledgergate.connectors.filedrop;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where files go that are no answer, each with the reason in words beside it; nothing is ever thrown away. */
class SetAside {

    private static final Logger LOG = LoggerFactory.getLogger(SetAside.class);

    private final Folders folders;
    private final Disk disk;

    SetAside(Folders folders, Disk disk) {
        this.folders = folders;
        this.disk = disk;
    }

    /** A file that cannot be moved stays where it is, and holds up nobody. */
    void put(Path file, String reason) {
        Path place = free(file.getFileName().toString());
        try {
            disk.rename(file, place);
            disk.write(
                    place.resolveSibling(place.getFileName() + ".reason.txt"),
                    ("This file was set aside because " + reason + ".\n").getBytes(StandardCharsets.UTF_8));
            LOG.warn("The acknowledgement {} was set aside as {}: {}", file, place, reason);
        } catch (IOException failure) {
            LOG.debug("{} could not be set aside", file, failure);
        }
    }

    private Path free(String name) {
        Path place = folders.setAside().resolve(name);
        for (int i = 2; Files.exists(place, LinkOption.NOFOLLOW_LINKS); i++) {
            place = folders.setAside().resolve(i + "." + name);
        }
        return place;
    }
}
