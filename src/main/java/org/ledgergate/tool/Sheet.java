package org.ledgergate.tool;

import java.io.Closeable;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;

/** A spreadsheet that is written row after row, and keeps none of them. */
public interface Sheet extends Closeable {

    /** @param cells a text or a number each */
    void row(List<Cell> cells) throws IOException;

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
