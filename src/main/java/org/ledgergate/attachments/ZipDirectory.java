package org.ledgergate.attachments;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;

/**
 * What a ZIP file says is in it. It is read from the directory at the file's end and nothing is unpacked, so that a small file that
 * unpacks into a huge one costs nothing. Source: APPNOTE.TXT 6.3.10, sections 4.3.12 and 4.3.16.
 */
class ZipDirectory {

    private static final int END = 0x06054b50;
    private static final int END_BYTES = 22;
    private static final int LONGEST_COMMENT = 0xFFFF;
    private static final int ENTRY = 0x02014b50;
    private static final int ENTRY_BYTES = 46;

    private final ByteBuffer file;

    private ZipDirectory(byte[] file) {
        this.file = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** Returns the names of all entries; empty for a file whose directory cannot be read. */
    static Set<String> names(byte[] file) {
        try {
            return new ZipDirectory(file).names();
        } catch (IndexOutOfBoundsException broken) {
            return Set.of();
        }
    }

    private Set<String> names() {
        int end = end();
        int entries = unsigned(end + 10);
        int entry = file.getInt(end + 16);
        Set<String> names = new HashSet<>();
        for (int i = 0; i < entries; i++) {
            if (file.getInt(entry) != ENTRY) {
                return Set.of();
            }
            int length = unsigned(entry + 28);
            byte[] name = new byte[length];
            file.get(entry + ENTRY_BYTES, name);
            names.add(new String(name, StandardCharsets.UTF_8));
            entry += ENTRY_BYTES + length + unsigned(entry + 30) + unsigned(entry + 32);
        }
        return names;
    }

    private int end() {
        int last = file.limit() - END_BYTES;
        for (int place = last; place >= Math.max(0, last - LONGEST_COMMENT); place--) {
            if (file.getInt(place) == END) {
                return place;
            }
        }
        throw new IndexOutOfBoundsException("No end of a directory");
    }

    private int unsigned(int place) {
        return Short.toUnsignedInt(file.getShort(place));
    }
}
