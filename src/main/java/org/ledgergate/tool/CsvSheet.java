package org.ledgergate.tool;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** A list as CSV (RFC 4180) in UTF-8, with the mark by which spreadsheets know that. */
class CsvSheet implements Sheet {

    /** What spreadsheets may take for the start of a formula, in plain and in wide characters. Source: OWASP, CSV injection. */
    private static final String STARTS_A_FORMULA = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    private final CSVPrinter csv;

    CsvSheet(OutputStream target) throws IOException {
        this.csv = new CSVPrinter(
                new BufferedWriter(new OutputStreamWriter(target, StandardCharsets.UTF_8)), CSVFormat.RFC4180);
        csv.getOut().append('\uFEFF');
    }

    @Override
    public void write(List<Cell> cells) throws IOException {
        csv.printRecord(cells.stream().map(CsvSheet::written).toList());
    }

    private static String written(Cell cell) {
        return cell instanceof NumberCell number ? number.number().toPlainString() : harmless(((TextCell) cell).text());
    }

    /** Puts an apostrophe before what a spreadsheet would run. */
    private static String harmless(String text) {
        return !text.isEmpty() && STARTS_A_FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}
