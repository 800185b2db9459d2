package org.ledgergate.attachments;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Files to attach. */
public final class TestFiles {

    private TestFiles() {}

    /** Returns a PDF file that no other test has. */
    public static byte[] pdf() {
        return ("%PDF-1.7\n% " + UUID.randomUUID()).getBytes(StandardCharsets.US_ASCII);
    }

    /** Returns a ZIP file with these entries. */
    public static byte[] zip(String... names) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(name.getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
