package org.ledgergate.connectors.filedrop.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/** Reads a file that somebody else has put there: nothing but a plain file, no link, and no more of it than we want. */
class PlainFile {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private PlainFile() {}

    /**
     * Returns the whole text, without a byte order mark.
     *
     * @param largest in bytes
     * @throws UnreadableFile if it is no plain file, too large, or not in this character set
     */
    static String text(Path file, int largest, Charset charset) throws IOException, UnreadableFile {
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            throw new UnreadableFile("it is not a plain file");
        }
        byte[] content;
        try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
            content = in.readNBytes(largest + 1);
        }
        if (content.length > largest) {
            throw new UnreadableFile("it is larger than " + largest + " bytes");
        }
        try {
            String text = charset.newDecoder().decode(ByteBuffer.wrap(content)).toString();
            return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        } catch (CharacterCodingException wrong) {
            throw new UnreadableFile("it is not written in " + charset);
        }
    }
}
