package org.ledgergate.tool;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A list as an Excel workbook. Texts are cells of type text, which Excel never runs, and stand in their cells: a table of
 * shared texts would grow with the list.
 */
class XlsxSheet implements Sheet {

    /** Excel takes 1,048,576 rows a sheet; what is beyond goes into a second one. */
    private static final int ROWS_A_SHEET = 1_000_000;

    private static final int ROWS_IN_MEMORY = 200;

    private final Workbook workbook;
    private final String name;
    private final int rowsASheet;
    private Worksheet sheet;
    private int sheets = 1;
    private int rows;

    XlsxSheet(OutputStream target, String name) {
        this(target, name, ROWS_A_SHEET);
    }

    XlsxSheet(OutputStream target, String name, int rowsASheet) {
        this.rowsASheet = rowsASheet;
        this.workbook = new Workbook(target, "Ledgergate", null);
        this.name = name;
        this.sheet = workbook.newWorksheet(name);
    }

    @Override
    public void write(List<Cell> cells) throws IOException {
        if (rows == rowsASheet) {
            sheet.finish();
            sheets++;
            sheet = workbook.newWorksheet(name + " " + sheets);
            rows = 0;
        }
        for (int column = 0; column < cells.size(); column++) {
            if (cells.get(column) instanceof NumberCell number) {
                sheet.value(rows, column, number.number());
            } else if (cells.get(column) instanceof TextCell text
                    && !text.text().isEmpty()) {
                sheet.inlineString(rows, column, text.text());
            }
        }
        rows++;
        if (rows % ROWS_IN_MEMORY == 0) {
            sheet.flush();
        }
    }

    @Override
    public void close() throws IOException {
        workbook.finish();
    }
}
