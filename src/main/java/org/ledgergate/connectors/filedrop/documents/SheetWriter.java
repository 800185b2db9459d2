package org.ledgergate.connectors.filedrop.documents;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetEncoder;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.ledgergate.connectors.Capabilities;
import org.ledgergate.connectors.ExportRequest;
import org.ledgergate.connectors.ExtraField;
import org.ledgergate.connectors.filedrop.documents.SheetColumn.Position;
import org.ledgergate.messages.Text;

/** Writes an item as CSV: one sheet for itself, one for its lines. */
class SheetWriter {

    private final Capabilities capabilities;
    private final SheetForm form;

    SheetWriter(Capabilities capabilities, SheetForm form) {
        this.capabilities = capabilities;
        this.form = form;
    }

    byte[] item(ExportRequest request) throws UnsupportedItem {
        return sheet(columns(request), List.of(request));
    }

    byte[] lines(ExportRequest request) throws UnsupportedItem {
        List<Position> positions = new ArrayList<>();
        request.item()
                .content()
                .lines()
                .forEach(line -> positions.add(new Position(request.key().value(), positions.size() + 1, line)));
        return sheet(SheetColumn.OF_LINE, positions);
    }

    private List<SheetColumn<ExportRequest>> columns(ExportRequest request) {
        List<SheetColumn<ExportRequest>> columns = new ArrayList<>(SheetColumn.OF_ITEM);
        String type = form.word(request.item().type().code());
        columns.add(1, new SheetColumn<>(SheetColumn.CONNECTION, false, any -> capabilities.connection()));
        columns.add(2, new SheetColumn<>(SheetColumn.TYPE, false, any -> type));
        for (ExtraField field : capabilities.extraFields(request.item().type())) {
            columns.add(new SheetColumn<>(
                    field.label().toString(),
                    field.kind() == ExtraField.Kind.TEXT,
                    any -> any.extraFields().getOrDefault(field.name(), "")));
        }
        return columns;
    }

    private <T> byte[] sheet(List<SheetColumn<T>> columns, List<T> rows) throws UnsupportedItem {
        StringBuilder text = new StringBuilder();
        CSVFormat format =
                CSVFormat.RFC4180.builder().setRecordSeparator(form.lineEnd()).get();
        try (CSVPrinter printer = new CSVPrinter(text, format)) {
            printer.printRecord(columns.stream().map(column -> form.word(column.name())));
            for (T row : rows) {
                printer.printRecord(columns.stream().map(column -> cell(column, row)));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return encoded(text);
    }

    private <T> String cell(SheetColumn<T> column, T row) {
        String content = column.content().apply(row);
        return column.text() && form.guardsFormulas() ? Text.withoutFormula(content) : content;
    }

    private byte[] encoded(CharSequence text) throws UnsupportedItem {
        try {
            ByteBuffer bytes = form.charset().newEncoder().encode(CharBuffer.wrap(text));
            byte[] content = new byte[bytes.remaining()];
            bytes.get(content);
            return content;
        } catch (CharacterCodingException unmappable) {
            throw new UnsupportedItem("The ERP's character set " + form.charset() + " has no " + misfits(text)
                    + "; write it in other letters.");
        }
    }

    private String misfits(CharSequence text) {
        CharsetEncoder encoder = form.charset().newEncoder();
        return text.codePoints()
                .mapToObj(Character::toString)
                .filter(character -> !encoder.canEncode(character))
                .distinct()
                .limit(10)
                .collect(Collectors.joining(" "));
    }
}
