package org.ledgergate.tool.worklist;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;

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

    /** Says what comes, and how the file is to be called, without its ending. */
    void head(HttpServletResponse response, String name) {
        response.setContentType(mediaType);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(name + "." + code())
                        .build()
                        .toString());
    }

    private String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    abstract Sheet sheet(OutputStream target, String name) throws IOException;

    static Optional<FileFormat> ofCode(String code) {
        return Arrays.stream(values())
                .filter(format -> format.code().equals(code))
                .findFirst();
    }
}
