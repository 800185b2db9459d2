package org.ledgergate.tool;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ledgergate.tool.Sheet.Cell;
import org.ledgergate.tool.Sheet.NumberCell;
import org.ledgergate.tool.Sheet.TextCell;

/** Lists as files: nothing in them runs, and every amount is exact. Rule R26. */
class SheetTest {

    private final ByteArrayOutputStream file = new ByteArrayOutputStream();

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\uFF1D1"})
    void textThatASpreadsheetWouldRunIsOnlyText(String formula) throws IOException {
        assertThat(csv(new TextCell(formula))).startsWith("\uFEFF").contains("'" + formula);
        assertThat(xlsx(new TextCell(formula)).get(0).get(0).getCellText(0)).isEqualTo(formula);
        assertThat(file.toString(UTF_8)).doesNotContain("<f>");
    }

    @Test
    void negativeAmountIsANumberAndNoFormula() throws IOException {
        var amount = new NumberCell(new BigDecimal("-1000000000000.05"));

        assertThat(csv(amount)).isEqualTo("\uFEFF-1000000000000.05\r\n");
        assertThat(xlsx(amount).get(0).get(0).getCellAsNumber(0)).contains(new BigDecimal("-1000000000000.05"));
    }

    @Test
    void quotesCommasAccentsAndEmojiArriveAsTheyAre() throws IOException {
        String text = "Café \"Zürich\", <b>level 1</b> & \uD83C\uDFD7";

        assertThat(csv(new TextCell(text))).contains("\"" + text.replace("\"", "\"\"") + "\"");
        assertThat(xlsx(new TextCell(text)).get(0).get(0).getCellText(0)).isEqualTo(text);
    }

    @Test
    void whatIsTooLongForOneSheetGoesOnInAnother() throws IOException {
        try (var sheet = new XlsxSheet(file, "Jobs", 2)) {
            for (String number : List.of("J-1", "J-2", "J-3")) {
                sheet.row(List.of(new TextCell(number)));
            }
        }

        assertThat(sheets()).hasSize(2);
        assertThat(sheets().get(1).get(0).getCellText(0)).isEqualTo("J-3");
    }

    private String csv(Cell cell) throws IOException {
        var target = new ByteArrayOutputStream();
        try (var sheet = new CsvSheet(target)) {
            sheet.row(List.of(cell));
        }
        return target.toString(UTF_8);
    }

    private List<List<Row>> xlsx(Cell cell) throws IOException {
        try (var sheet = new XlsxSheet(file, "Jobs")) {
            sheet.row(List.of(cell));
        }
        return sheets();
    }

    private List<List<Row>> sheets() throws IOException {
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(file.toByteArray()))) {
            List<List<Row>> sheets = new java.util.ArrayList<>();
            for (Sheet sheet : workbook.getSheets().toList()) {
                sheets.add(sheet.read());
            }
            return sheets;
        }
    }
}
