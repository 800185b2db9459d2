package org.ledgergate.attachments;

import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/**
 * The contents of attachments, each a file named by its SHA-256, so that the same content is there once. Files are never removed
 * and never changed: whatever row names one finds it (decision 0021).
 */
@Component
@EnableConfigurationProperties(AttachmentSettings.class)
class AttachmentFiles {

    private final Path folder;

    AttachmentFiles(AttachmentSettings settings) {
        this.folder = settings.folder();
    }

    /** Afterwards the content is there in whole, also after a power cut; one that was damaged is whole again. */
    void store(CheckedFile checked) {
        Path file = place(checked.sha256());
        Path unfinished = file.resolveSibling(UUID.randomUUID() + ".part");
        try {
            Files.createDirectories(file.getParent());
            write(unfinished, checked.content());
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
            for (Path changed = file.getParent(); changed.startsWith(folder); changed = changed.getParent()) {
                sync(changed);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } finally {
            discard(unfinished);
        }
    }

    /** Answers a content by its SHA-256; empty if its file is missing, or holds something else. */
    Optional<byte[]> read(String sha256) {
        try {
            return Optional.of(Files.readAllBytes(place(sha256)))
                    .filter(content -> sha256(content).equals(sha256));
        } catch (NoSuchFileException missing) {
            return Optional.empty();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    Path place(String sha256) {
        return folder.resolve(sha256.substring(0, 2))
                .resolve(sha256.substring(2, 4))
                .resolve(sha256);
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

    /** Makes the names in a folder last; Windows cannot, and does so by itself. */
    private static void sync(Path folder) throws IOException {
        try (FileChannel channel = FileChannel.open(folder, READ)) {
            channel.force(true);
        } catch (AccessDeniedException windows) {
            if (!Files.isDirectory(folder)) {
                throw windows;
            }
        }
    }

    private static void discard(Path unfinished) {
        try {
            Files.deleteIfExists(unfinished);
        } catch (IOException left) {
            // it is in nobody's way
        }
    }

    static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
