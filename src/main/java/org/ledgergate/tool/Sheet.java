package org.ledgergate.tool;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;

/** A spreadsheet that is written row after row, and keeps none of them. */
public interface Sheet extends Closeable {

    /**
     * Writes the next row.
     *
     * @param cells a text or a number each
     * @throws UncheckedIOException if whoever takes the file has gone
     */
    default void row(List<Cell> cells) {
        try {
            write(cells);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    void write(List<Cell> cells) throws IOException;

    /** What a cell holds; a number is written as one, so that sums of it are right. */
    sealed interface Cell permits TextCell, NumberCell {}

    static Cell text(String text) {
        return new TextCell(text);
    }

    /** A text, which no spreadsheet may take for a formula. */
    record TextCell(String text) implements Cell {}

    /** A number with all its decimals. */
    record NumberCell(BigDecimal number) implements Cell {}
}
