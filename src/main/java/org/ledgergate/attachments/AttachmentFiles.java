package org.ledgergate.attachments;

import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.ledgergate.storage.FolderSync;
import org.ledgergate.storage.Sha256;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/**
 * The contents of attachments, each a file named by its SHA-256, so that the same content is there once. Files are never removed
 * and never changed: whatever row names one finds it (decision 0021).
 */
@Component
@EnableConfigurationProperties(AttachmentSettings.class)
class AttachmentFiles {

    private static final Logger LOG = LoggerFactory.getLogger(AttachmentFiles.class);

    private final Path data;

    AttachmentFiles(AttachmentSettings settings) {
        this.data = settings.dataFolder().toAbsolutePath().normalize();
    }

    /** Afterwards the content is there in whole, also after a power cut; one that was damaged is whole again. */
    void store(CheckedFile checked) {
        List<Path> folders = folders(checked.sha256());
        Path last = folders.get(folders.size() - 1);
        Path unfinished = last.resolve(UUID.randomUUID() + ".part");
        try {
            Files.createDirectories(last);
            write(unfinished, checked.content());
            Files.move(unfinished, place(checked.sha256()), StandardCopyOption.ATOMIC_MOVE);
            for (Path folder : folders) {
                FolderSync.sync(folder);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } finally {
            discard(unfinished);
        }
    }

    /** Returns a content by its SHA-256; empty if its file is missing, or holds something else. */
    Optional<byte[]> read(String sha256) {
        try {
            byte[] content = Files.readAllBytes(place(sha256));
            if (Sha256.of(content).equals(sha256)) {
                return Optional.of(content);
            }
            LOG.error("{} is damaged; restore it from a backup", place(sha256));
            return Optional.empty();
        } catch (NoSuchFileException missing) {
            LOG.error("{} is missing; restore it from a backup", place(sha256));
            return Optional.empty();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    Path place(String sha256) {
        List<Path> folders = folders(sha256);
        return folders.get(folders.size() - 1).resolve(sha256);
    }

    /** Returns the folders that lead to a content, from the data folder on: two levels, so that none holds too many. */
    private List<Path> folders(String sha256) {
        Path all = data.resolve("attachments");
        Path first = all.resolve(sha256.substring(0, 2));
        return List.of(data, all, first, first.resolve(sha256.substring(2, 4)));
    }

    private static void write(Path file, byte[] content) throws IOException {
        try (FileChannel channel = FileChannel.open(file, CREATE_NEW, WRITE)) {
            ByteBuffer rest = ByteBuffer.wrap(content);
            while (rest.hasRemaining()) {
                channel.write(rest);
            }
            channel.force(true);
        }
    }

    private static void discard(Path unfinished) {
        try {
            Files.deleteIfExists(unfinished);
        } catch (IOException left) {
            // it is in nobody's way
        }
    }
}
