package org.ledgergate.tool;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import org.ledgergate.messages.Coded;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;

/** The kinds of file in which a list is taken away. */
public enum FileFormat implements Coded {
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

    /**
     * Answers a request with a file, written row after row.
     *
     * @param fileName without its ending
     * @param sheetName what a workbook calls its sheet
     * @throws IOException if whoever asked has gone
     */
    public void send(HttpServletResponse response, String fileName, String sheetName, Consumer<Sheet> rows)
            throws IOException {
        response.setContentType(mediaType);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(fileName + "." + code())
                        .build()
                        .toString());
        try (Sheet sheet = sheet(response.getOutputStream(), sheetName)) {
            rows.accept(sheet);
        } catch (UncheckedIOException gone) {
            throw gone.getCause();
        }
    }

    abstract Sheet sheet(OutputStream target, String name) throws IOException;

    /** @throws Refusal.PageNotFound if an address ends in none of them */
    public static FileFormat ofCode(String code) {
        return Coded.find(FileFormat.class, code).orElseThrow(Refusal.PageNotFound::new);
    }
}
