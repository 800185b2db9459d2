package org.ledgergate.storage;

import static java.nio.file.StandardOpenOption.READ;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

/** Makes the names in a folder survive a power cut. */
public class FolderSync {

    /** How some network file systems say that they cannot do this for a folder. */
    private static final Set<String> NOT_OFFERED = Set.of("Invalid argument", "Operation not supported");

    private FolderSync() {}

    /** Does nothing where folders cannot be synced (Windows, some shares): there is nothing more that could be done. */
    public static void sync(Path folder) throws IOException {
        try (FileChannel channel = FileChannel.open(folder, READ)) {
            channel.force(true);
        } catch (AccessDeniedException windows) {
            if (!Files.isDirectory(folder)) {
                throw windows;
            }
        } catch (IOException failure) {
            if (!NOT_OFFERED.contains(String.valueOf(failure.getMessage()))) {
                throw failure;
            }
        }
    }
}
