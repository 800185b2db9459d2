package org.ledgergate.tool;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.ledgergate.messages.Text;

/** A list as CSV (RFC 4180) in UTF-8, with the mark by which spreadsheets know that. */
class CsvSheet implements Sheet {

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
        return cell instanceof NumberCell number
                ? number.number().toPlainString()
                : Text.withoutFormula(((TextCell) cell).text());
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}
