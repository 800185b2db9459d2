package org.ledgergate.connectors.filedrop.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * A CSV file that came in: titles first, and in its last row the word "end" with the number of rows between.
 *
 * <p>By the last row a file that is still being copied, or was cut off, is known from a whole one, without trusting any clock.
 */
class SheetReader {

    private static final String END = "end";

    private SheetReader() {}

    /**
     * One row between the titles and the end.
     *
     * @param line where it ends in the file, counted from 1
     */
    record SheetRow(long line, Map<String, String> cells) {

        /** Returns what stands in a column, without blanks around it; empty if nothing does. */
        String text(String column) {
            return cells.getOrDefault(column, "").strip();
        }
    }

    /** @throws UnreadableFile with the line, if the text is anything else */
    static List<SheetRow> read(String text, Set<String> needed, Set<String> possible) throws UnreadableFile {
        long line = 0;
        List<List<String>> records = new ArrayList<>();
        List<Long> lines = new ArrayList<>();
        try (CSVParser parser = CSVParser.parse(
                text, CSVFormat.RFC4180.builder().setIgnoreEmptyLines(true).get())) {
            for (CSVRecord cells : parser) {
                line = parser.getCurrentLineNumber();
                records.add(cells.toList());
                lines.add(Math.max(line, 1));
            }
        } catch (IOException | UncheckedIOException broken) {
            throw new UnreadableFile("line " + (line + 1) + ": the quotation marks or the commas are wrong");
        }
        if (records.isEmpty()) {
            throw new UnreadableFile("it is empty");
        }
        requireEnd(records, lines);
        return rows(titles(records.get(0), needed, possible), records, lines);
    }

    private static void requireEnd(List<List<String>> records, List<Long> lines) throws UnreadableFile {
        List<String> last = records.get(records.size() - 1);
        int rows = records.size() - 2;
        if (rows < 0 || !last.get(0).equals(END)) {
            throw new UnreadableFile("line " + lines.get(lines.size() - 1)
                    + ": the last row must be \"end\" and the number of rows; without it the file is not complete");
        }
        if (last.size() < 2 || !last.get(1).strip().equals(Integer.toString(rows))) {
            throw new UnreadableFile("line " + lines.get(lines.size() - 1)
                    + ": the last row does not say that there are " + rows + " rows");
        }
    }

    private static List<String> titles(List<String> titles, Set<String> needed, Set<String> possible)
            throws UnreadableFile {
        List<String> stripped = titles.stream().map(String::strip).toList();
        for (String title : stripped) {
            if (!needed.contains(title) && !possible.contains(title)) {
                throw new UnreadableFile("line 1: there is no column \"" + title + "\"");
            }
        }
        if (!stripped.containsAll(needed) || new HashSet<>(stripped).size() < stripped.size()) {
            throw new UnreadableFile("line 1: the columns "
                    + String.join(", ", needed.stream().sorted().toList()) + " must be there, and each only once");
        }
        return stripped;
    }

    private static List<SheetRow> rows(List<String> titles, List<List<String>> records, List<Long> lines)
            throws UnreadableFile {
        List<SheetRow> rows = new ArrayList<>();
        for (int i = 1; i < records.size() - 1; i++) {
            List<String> cells = records.get(i);
            if (cells.size() != titles.size()) {
                throw new UnreadableFile(
                        "line " + lines.get(i) + ": there are " + cells.size() + " cells in place of " + titles.size());
            }
            Map<String, String> byTitle = new HashMap<>();
            for (int column = 0; column < titles.size(); column++) {
                byTitle.put(titles.get(column), cells.get(column));
            }
            rows.add(new SheetRow(lines.get(i), byTitle));
        }
        return rows;
    }
}
