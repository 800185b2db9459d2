package org.ledgergate.tool.worklist;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The kinds of file in which a list is taken away. */
enum FileFormat {
    CSV("text/csv;charset=UTF-8") {
        @Override
        Sheet sheet(OutputStream target, String name) throws IOException {
            return new CsvSheet(target);
        }
    },
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet") {
        @Override
        Sheet sheet(OutputStream target, String name) {
            return new XlsxSheet(target, name);
        }
    };

    private final String mediaType;

    FileFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    String mediaType() {
        return mediaType;
    }

    abstract Sheet sheet(OutputStream target, String name) throws IOException;

    static Optional<FileFormat> ofCode(String code) {
        return Arrays.stream(values())
                .filter(format -> format.name().toLowerCase(Locale.ROOT).equals(code))
                .findFirst();
    }
}
