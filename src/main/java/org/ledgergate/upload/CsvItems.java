package org.ledgergate.upload;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.ledgergate.items.content.Field;
import org.ledgergate.items.content.LineField;
import org.ledgergate.messages.Message;

/**
 * Reads CSV (RFC 4180, with commas or semicolons): titles first, then one row for each schedule-of-values line. The rows of one
 * source are one item, and say the same of it.
 */
class CsvItems {

    private static final String OF_A_LINE = "line.";
    private static final List<String> NEEDED = List.of("type", "sourceSystem", "sourceId");

    /** Every column that a file may have. */
    static final List<String> COLUMNS = Stream.of(
                    NEEDED.stream(),
                    Arrays.stream(Field.values()).map(Field::key),
                    Arrays.stream(LineField.values()).map(field -> OF_A_LINE + field.key()))
            .flatMap(columns -> columns)
            .toList();

    private final List<LineFault> faults;
    private final Map<List<String>, FileItem> bySource = new LinkedHashMap<>();

    CsvItems(List<LineFault> faults) {
        this.faults = faults;
    }

    /** @throws InvalidFile if the titles or the quotation marks are wrong, or there are too many items */
    List<FileItem> read(String text) {
        long line = 1;
        List<String> titles = List.of();
        try (CSVParser parser = CSVParser.parse(text, format(text))) {
            for (CSVRecord row : parser) {
                List<String> cells = row.stream().map(String::strip).toList();
                if (!cells.stream().allMatch(String::isEmpty)) {
                    if (titles.isEmpty()) {
                        titles = titles(line, cells);
                    } else {
                        take(line, titles, cells);
                    }
                }
                line = parser.getCurrentLineNumber() + 1;
            }
        } catch (IOException | UncheckedIOException broken) {
            throw InvalidFile.at(line, "malformed", Message.of("upload.quotes"));
        }
        return List.copyOf(bySource.values());
    }

    /** No title has a separator in it, so the first one that stands in the file is the one. */
    private static CSVFormat format(String text) {
        int comma = text.indexOf(',');
        int semicolon = text.indexOf(';');
        boolean semicolons = semicolon >= 0 && (comma < 0 || semicolon < comma);
        return CSVFormat.RFC4180.builder().setDelimiter(semicolons ? ';' : ',').get();
    }

    private static List<String> titles(long line, List<String> titles) {
        List<LineFault> wrong = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (String title : titles) {
            if (!COLUMNS.contains(title)) {
                wrong.add(
                        new LineFault(line, "/" + title, "unknown-field", Message.of("upload.no-such-column", title)));
            } else if (!seen.add(title)) {
                wrong.add(new LineFault(line, "/" + title, "repeated", Message.of("upload.column-twice", title)));
            }
        }
        NEEDED.stream()
                .filter(title -> !seen.contains(title))
                .forEach(title -> wrong.add(
                        new LineFault(line, "/" + title, "required", Message.of("upload.column-missing", title))));
        if (!wrong.isEmpty()) {
            throw new InvalidFile(wrong);
        }
        return titles;
    }

    private void take(long line, List<String> titles, List<String> cells) {
        if (cells.size() != titles.size()) {
            faults.add(new LineFault(line, "", "malformed", Message.of("upload.cells", cells.size(), titles.size())));
            return;
        }
        ObjectNode header = JsonNodeFactory.instance.objectNode();
        ObjectNode lineOfItem = JsonNodeFactory.instance.objectNode();
        for (int column = 0; column < titles.size(); column++) {
            String title = titles.get(column);
            if (cells.get(column).isEmpty()) {
                continue;
            }
            if (title.startsWith(OF_A_LINE)) {
                lineOfItem.put(title.substring(OF_A_LINE.length()), cells.get(column));
            } else {
                header.put(title, cells.get(column));
            }
        }
        FileItem entry = entry(line, header);
        if (!lineOfItem.isEmpty()) {
            ((ObjectNode) entry.body()).withArray("lines").add(lineOfItem);
            entry.rows().add(line);
        }
    }

    private FileItem entry(long line, ObjectNode header) {
        String system = header.path("sourceSystem").asText();
        String id = header.path("sourceId").asText();
        boolean named = !system.isEmpty() && !id.isEmpty();
        List<String> source = named ? List.of(system, id) : List.of(String.valueOf(line));
        FileItem before = bySource.get(source);
        if (before == null) {
            FileImport.requireRoom(bySource.size(), line);
            FileItem first = new FileItem(line, header, new ArrayList<>());
            bySource.put(source, first);
            return first;
        }
        for (String title : COLUMNS) {
            if (!title.startsWith(OF_A_LINE)
                    && !header.path(title).equals(before.body().path(title))) {
                faults.add(new LineFault(
                        line,
                        "/" + title,
                        "differs-from-line",
                        Message.of("upload.differs-from-line", title, before.line())));
            }
        }
        return before;
    }
}
