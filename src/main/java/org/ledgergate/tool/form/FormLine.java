package org.ledgergate.tool.form;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.ledgergate.items.content.LineField;
import org.ledgergate.messages.Message;

/** A schedule-of-values line of the form. */
record FormLine(int index, List<Cell> cells) {

    /**
     * One input of a line.
     *
     * @param name the place in the draft, as in a JSON pointer without the first slash
     * @param faults what is wrong with the value; empty if nothing
     */
    record Cell(LineField field, String name, String value, List<Message> faults) {

        public boolean digits() {
            return field.isNumber();
        }
    }

    static FormLine of(int index, Map<LineField, String> texts, FormFaults faults) {
        return new FormLine(
                index,
                Arrays.stream(LineField.values())
                        .map(field -> {
                            String name = "lines/" + index + "/" + field.key();
                            return new Cell(field, name, texts.getOrDefault(field, ""), faults.about(name));
                        })
                        .toList());
    }

    public int position() {
        return index + 1;
    }
}
