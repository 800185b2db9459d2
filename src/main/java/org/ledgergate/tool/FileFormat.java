package org.ledgergate.tool;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Locale;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;

/** The kinds of file in which a list is taken away. */
public enum FileFormat {
    CSV("text/csv;charset=UTF-8") {
        @Override
        public Sheet sheet(OutputStream target, String name) throws IOException {
            return new CsvSheet(target);
        }
    },
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet") {
        @Override
        public Sheet sheet(OutputStream target, String name) {
            return new XlsxSheet(target, name);
        }
    };

    private final String mediaType;

    FileFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    /** Says what comes, and how the file is to be called, without its ending. */
    public void head(HttpServletResponse response, String name) {
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

    /** Begins a file of this kind; the name is what a workbook calls its sheet. */
    public abstract Sheet sheet(OutputStream target, String name) throws IOException;

    /** @throws Refusal.PageNotFound if an address ends in none of them */
    public static FileFormat ofCode(String code) {
        return Arrays.stream(values())
                .filter(format -> format.code().equals(code))
                .findFirst()
                .orElseThrow(Refusal.PageNotFound::new);
    }
}
