package org.ledgergate.items.drafts;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ledgergate.items.Fault;
import org.ledgergate.items.content.Line;
import org.ledgergate.items.content.LineField;
import org.ledgergate.messages.Message;
import org.ledgergate.messages.Text;
import org.ledgergate.records.Identifier;

/** Reads one line of a draft, and collects its faults. */
class LineReader {

    private static final int UNIT_DECIMALS = 6;

    private final AmountReader amounts;
    private final List<Fault> faults;
    private final String pointer;
    private final Map<LineField, String> texts;

    LineReader(AmountReader amounts, List<Fault> faults, String pointer, Map<LineField, String> texts) {
        this.amounts = amounts;
        this.faults = faults;
        this.pointer = pointer;
        this.texts = texts;
    }

    Line read() {
        for (LineField field : LineField.values()) {
            checkText(field);
        }
        int faultsOfText = faults.size();
        if (written(LineField.AMOUNT).isEmpty()) {
            fault(LineField.AMOUNT, "required", Message.of("value.missing", LineField.AMOUNT));
        }
        Line line = new Line(
                text(LineField.COST_CODE),
                text(LineField.DESCRIPTION),
                measure(LineField.QUANTITY),
                text(LineField.UNIT),
                measure(LineField.UNIT_PRICE),
                money(LineField.AMOUNT),
                money(LineField.RETAINAGE));
        if (faults.size() == faultsOfText) {
            checkProduct(line);
            checkRetainage(line);
        }
        return line;
    }

    private void checkText(LineField field) {
        if (written(field).length() > field.maxLength()) {
            fault(field, "too-long", Message.of("value.too-long", field, field.maxLength()));
        }
        if (!Text.storable(written(field))) {
            fault(field, "malformed", Text.notStorable(field));
        }
    }

    private void checkProduct(Line line) {
        if (line.quantity() == null || line.unitPrice() == null) {
            return;
        }
        BigDecimal product = line.quantity()
                .multiply(line.unitPrice())
                .setScale(line.amount().scale(), RoundingMode.HALF_UP);
        if (product.compareTo(line.amount()) != 0) {
            fault(
                    LineField.AMOUNT,
                    "sum-mismatch",
                    Message.of(
                            "line.product-differs",
                            LineField.AMOUNT,
                            amounts.written(line.amount()),
                            amounts.written(product)));
        }
    }

    private void checkRetainage(Line line) {
        if (line.retainage().abs().compareTo(line.amount().abs()) > 0
                || line.retainage().signum() * line.amount().signum() < 0) {
            fault(LineField.RETAINAGE, "out-of-range", Message.of("line.retainage-range", LineField.RETAINAGE));
        }
    }

    private @Nullable BigDecimal measure(LineField field) {
        if (text(field).isEmpty()) {
            return null;
        }
        Optional<BigDecimal> value =
                amounts.decimal(pointer(field), field, text(field)).map(AmountReader::plain);
        if (value.isPresent() && value.get().scale() > UNIT_DECIMALS) {
            fault(field, "too-precise", Message.of("value.decimals", field, UNIT_DECIMALS));
        }
        return value.orElse(null);
    }

    private BigDecimal money(LineField field) {
        return text(field).isEmpty()
                ? amounts.zero()
                : amounts.money(pointer(field), field, text(field)).orElseGet(amounts::zero);
    }

    /** Returns what was written; what cannot be stored is read as nothing, so that nobody looks for it. */
    private String text(LineField field) {
        String text = written(field);
        return Text.storable(text) ? text : "";
    }

    private String written(LineField field) {
        String text = texts.getOrDefault(field, "");
        return field == LineField.COST_CODE ? Identifier.clean(text) : text.strip();
    }

    private String pointer(LineField field) {
        return pointer + "/" + field.key();
    }

    private void fault(LineField field, String code, Message message) {
        faults.add(new Fault(pointer(field), code, message));
    }
}
