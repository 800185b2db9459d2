package org.ledgergate.upload;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.ledgergate.messages.Message;

/** The text of a file: UTF-8, with or without the mark that spreadsheets put before it. */
class FileText {

    private static final Message WHAT_TO_DO = Message.of("upload.save-as");

    private FileText() {}

    /** @throws InvalidFile with the first line that is no text in UTF-8 */
    static String of(byte[] file) {
        if (file.length > FileImport.MOST_BYTES) {
            throw InvalidFile.at(1, "too-large", Message.of("upload.too-large", FileImport.MOST_BYTES >> 20));
        }
        if (file.length > 3 && file[0] == 'P' && file[1] == 'K' && file[2] == 3 && file[3] == 4) {
            throw InvalidFile.at(1, "not-text", Message.together(List.of(Message.of("upload.workbook"), WHAT_TO_DO)));
        }
        ByteBuffer bytes = ByteBuffer.wrap(file);
        CharBuffer text = CharBuffer.allocate(file.length);
        boolean broken =
                StandardCharsets.UTF_8.newDecoder().decode(bytes, text, true).isError();
        String read = text.flip().toString();
        int nul = read.indexOf('\0');
        if (broken || nul >= 0) {
            int good = nul >= 0 ? nul : read.length();
            throw InvalidFile.at(
                    1
                            + read.chars()
                                    .limit(good)
                                    .filter(letter -> letter == '\n')
                                    .count(),
                    "not-text",
                    Message.together(List.of(Message.of("upload.not-utf8"), WHAT_TO_DO)));
        }
        return read.startsWith("\uFEFF") ? read.substring(1) : read;
    }
}
