package org.ledgergate.tool.form;

import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.ledgergate.items.Fault;
import org.ledgergate.items.content.Field;
import org.ledgergate.items.content.LineField;
import org.ledgergate.messages.Message;
import org.ledgergate.tool.ReaderLocale;
import org.ledgergate.tool.Texts;

/**
 * Numbers that can be read in two ways. A form takes digits with a point before the decimals; where the reader writes points between
 * thousands, 1.500 may be meant for fifteen hundred as well as for one and a half. Neither is guessed.
 */
final class AmbiguousNumbers {

    private static final Pattern THOUSANDS = Pattern.compile("-?\\d{1,3}\\.\\d{3}");

    private AmbiguousNumbers() {}

    /** Returns a fault for each such number that is new; none for whoever reads points as the form does. */
    static List<Fault> in(ItemForm form, Texts texts) {
        List<Fault> faults = new ArrayList<>();
        if (DecimalFormatSymbols.getInstance(ReaderLocale.locale()).getGroupingSeparator() != '.') {
            return faults;
        }
        form.fields().forEach((field, text) -> {
            if (field.isNumber() && !text.equals(present(form, field))) {
                add(faults, "/" + field.key(), text, texts);
            }
        });
        for (int i = 0; i < form.lines().size(); i++) {
            int line = i;
            form.lines().get(i).forEach((field, text) -> {
                if (field.isNumber() && !text.equals(present(form, line, field))) {
                    add(faults, "/lines/" + line + "/" + field.key(), text, texts);
                }
            });
        }
        return faults;
    }

    private static String present(ItemForm form, Field field) {
        return form.item().map(item -> item.text(field)).orElse("");
    }

    private static String present(ItemForm form, int line, LineField field) {
        return form.item()
                .map(item -> item.content().lines())
                .filter(lines -> line < lines.size())
                .map(lines -> lines.get(line).text(field))
                .orElse("");
    }

    private static void add(List<Fault> faults, String pointer, String text, Texts texts) {
        String number = text.strip();
        if (THOUSANDS.matcher(number).matches()) {
            faults.add(new Fault(
                    pointer,
                    "ambiguous",
                    Message.just(texts.text(
                            "form.twoWays", number, number.replace(".", ""), number.replaceFirst("0*$", "") + "0"))));
        }
    }
}
