package org.ledgergate.items;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Currency;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads one draft into content, and collects every fault of its fields, lines and sums on the way. */
class DraftReader {

    /** Amounts reach up to, not including, ten million million. */
    private static final BigDecimal ABSURD = new BigDecimal("10000000000000");

    private static final int UNIT_DECIMALS = 6;
    private static final int MAX_LINES = 2000;

    private final Draft draft;
    private final List<Fault> faults = new ArrayList<>();
    private final Map<Field, String> fields = new EnumMap<>(Field.class);

    DraftReader(Draft draft) {
        this.draft = draft;
    }

    List<Fault> faults() {
        return faults;
    }

    /** Answers the content as far as it can be read; only to be used when there are no faults. */
    Content read() {
        draft.fields().keySet().stream()
                .filter(field -> !draft.type().fields().contains(field))
                .forEach(field -> fault(
                        field,
                        "unknown-field",
                        "has no place in a " + draft.type().label() + "."));
        draft.type().fields().forEach(this::readField);
        return new Content(fields, readLines());
    }

    private void readField(Field field) {
        String text = draft.fields().getOrDefault(field, "").strip();
        if (text.isEmpty()) {
            if (draft.type().requires(field)) {
                fault(field, "required", "is missing.");
            }
            return;
        }
        if (text.length() > field.maxLength()) {
            fault(field, "too-long", "has " + text.length() + " characters; " + field.maxLength() + " is the most.");
            return;
        }
        if (text.indexOf('\0') >= 0) {
            fault(field, "malformed", "holds a character that cannot be stored (NUL).");
            return;
        }
        canonical(field, text).ifPresent(value -> fields.put(field, value));
    }

    private Optional<String> canonical(Field field, String text) {
        return switch (field.kind()) {
            case TEXT -> Optional.of(text);
            case CHOICE -> choice(field, text);
            case CURRENCY -> currency(text).map(Currency::getCurrencyCode);
            case MONEY -> money("/" + field.key(), field.label(), text).map(BigDecimal::toPlainString);
            case PERCENT -> percent(field, text);
            case DATE -> date(field, text);
        };
    }

    private Optional<String> choice(Field field, String text) {
        List<String> choices = draft.type().choices(field);
        if (choices.contains(text)) {
            return Optional.of(text);
        }
        fault(field, "unknown-choice", "must be one of: " + String.join(", ", choices) + ".");
        return Optional.empty();
    }

    private Optional<Currency> currency(String text) {
        try {
            Currency currency = Currency.getInstance(text);
            if (currency.getDefaultFractionDigits() >= 0) {
                return Optional.of(currency);
            }
        } catch (IllegalArgumentException unknown) {
            // answered below, like the codes that are no money (XXX, XAU)
        }
        fault(Field.CURRENCY, "unknown-currency", "must be a currency code of ISO 4217, for example USD.");
        return Optional.empty();
    }

    private Optional<String> percent(Field field, String text) {
        Optional<BigDecimal> percent = decimal("/" + field.key(), field.label(), text);
        if (percent.isPresent() && (percent.get().signum() < 0 || percent.get().compareTo(new BigDecimal(100)) > 0)) {
            fault(field, "out-of-range", "must be from 0 to 100.");
            return Optional.empty();
        }
        return percent.map(value -> plain(value).toPlainString());
    }

    private Optional<String> date(Field field, String text) {
        try {
            LocalDate date = LocalDate.parse(text);
            if (date.getYear() >= 1900 && date.getYear() <= 2999) {
                return Optional.of(date.toString());
            }
        } catch (DateTimeParseException noDate) {
            // answered below, like the years that no invoice has
        }
        fault(field, "malformed", "must be a date like 2026-11-30.");
        return Optional.empty();
    }

    private List<Line> readLines() {
        if (!draft.type().hasLines()) {
            if (!draft.lines().isEmpty()) {
                faults.add(
                        new Fault("/lines", "unknown-field", "A " + draft.type().label() + " has no lines."));
            }
            return List.of();
        }
        if (draft.lines().size() > MAX_LINES) {
            faults.add(new Fault("/lines", "too-long", "There are more than " + MAX_LINES + " lines."));
            return List.of();
        }
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < draft.lines().size(); i++) {
            lines.add(readLine("/lines/" + i, draft.lines().get(i)));
        }
        checkSum(lines);
        return lines;
    }

    private Line readLine(String pointer, Map<LineField, String> texts) {
        for (LineField field : LineField.values()) {
            if (lineText(texts, field).length() > field.maxLength()) {
                faults.add(new Fault(
                        pointer + "/" + field.key(),
                        "too-long",
                        field.label() + " has more than " + field.maxLength() + " characters."));
            }
        }
        BigDecimal quantity = measure(pointer, texts, LineField.QUANTITY);
        BigDecimal unitPrice = measure(pointer, texts, LineField.UNIT_PRICE);
        String amountText = lineText(texts, LineField.AMOUNT);
        if (amountText.isEmpty()) {
            faults.add(new Fault(pointer + "/amount", "required", "Amount is missing."));
        }
        BigDecimal amount = lineMoney(pointer, LineField.AMOUNT, amountText);
        BigDecimal retainage = lineMoney(pointer, LineField.RETAINAGE, lineText(texts, LineField.RETAINAGE));
        Line line = new Line(
                lineText(texts, LineField.COST_CODE),
                lineText(texts, LineField.DESCRIPTION),
                quantity,
                lineText(texts, LineField.UNIT),
                unitPrice,
                amount,
                retainage);
        checkLine(pointer, line);
        return line;
    }

    private void checkLine(String pointer, Line line) {
        if (line.quantity() != null && line.unitPrice() != null) {
            BigDecimal product = line.quantity()
                    .multiply(line.unitPrice())
                    .setScale(Math.max(0, line.amount().scale()), RoundingMode.HALF_UP);
            if (product.compareTo(line.amount()) != 0) {
                faults.add(new Fault(
                        pointer + "/amount",
                        "sum-mismatch",
                        "Amount is " + line.amount().toPlainString() + ", but quantity times unit price is "
                                + product.toPlainString() + "."));
            }
        }
        if (line.retainage().abs().compareTo(line.amount().abs()) > 0
                || line.retainage().signum() * line.amount().signum() < 0) {
            faults.add(new Fault(
                    pointer + "/retainage", "out-of-range", "Retainage must lie between zero and the line's amount."));
        }
    }

    private void checkSum(List<Line> lines) {
        String total = fields.get(Field.AMOUNT);
        if (total == null || lines.isEmpty()) {
            return;
        }
        BigDecimal sum = lines.stream().map(Line::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.compareTo(new BigDecimal(total)) != 0) {
            faults.add(new Fault(
                    "/amount",
                    "sum-mismatch",
                    "Amount is " + total + ", but its lines add up to " + sum.toPlainString() + "."));
        }
    }

    private @Nullable BigDecimal measure(String pointer, Map<LineField, String> texts, LineField field) {
        String text = lineText(texts, field);
        if (text.isEmpty()) {
            return null;
        }
        Optional<BigDecimal> value = decimal(pointer + "/" + field.key(), field.label(), text);
        if (value.isPresent() && plain(value.get()).scale() > UNIT_DECIMALS) {
            faults.add(new Fault(
                    pointer + "/" + field.key(),
                    "too-precise",
                    field.label() + " has more than " + UNIT_DECIMALS + " decimals."));
        }
        return value.map(DraftReader::plain).orElse(null);
    }

    private BigDecimal lineMoney(String pointer, LineField field, String text) {
        return text.isEmpty()
                ? zero()
                : money(pointer + "/" + field.key(), field.label(), text).orElseGet(this::zero);
    }

    private Optional<BigDecimal> money(String pointer, String label, String text) {
        Optional<BigDecimal> value = decimal(pointer, label, text);
        if (value.isEmpty()) {
            return value;
        }
        int decimals = decimals();
        if (plain(value.get()).scale() > decimals) {
            faults.add(new Fault(
                    pointer,
                    "too-precise",
                    label + " has more decimals than " + fields.getOrDefault(Field.CURRENCY, "any currency") + " has ("
                            + decimals + ")."));
            return Optional.empty();
        }
        if (value.get().signum() < 0 && !draft.type().allowsBelowZero()) {
            faults.add(new Fault(
                    pointer, "negative", label + " of a " + draft.type().label() + " cannot be below zero."));
            return Optional.empty();
        }
        return value.map(amount -> amount.setScale(decimals, RoundingMode.UNNECESSARY));
    }

    private Optional<BigDecimal> decimal(String pointer, String label, String text) {
        if (!text.matches("-?\\d{1,15}(\\.\\d{1,10})?")) {
            faults.add(new Fault(
                    pointer, "malformed", label + " must be digits with an optional point, for example 1250.00."));
            return Optional.empty();
        }
        BigDecimal value = new BigDecimal(text);
        if (value.abs().compareTo(ABSURD) >= 0) {
            faults.add(new Fault(pointer, "absurd", label + " must be below 10000000000000."));
            return Optional.empty();
        }
        return Optional.of(value);
    }

    private BigDecimal zero() {
        return BigDecimal.ZERO.setScale(decimals());
    }

    /** The decimals of the draft's currency; four, the most that any has, while the currency is unreadable. */
    private int decimals() {
        String code = fields.get(Field.CURRENCY);
        return code == null ? 4 : Currency.getInstance(code).getDefaultFractionDigits();
    }

    private static String lineText(Map<LineField, String> texts, LineField field) {
        return texts.getOrDefault(field, "").strip();
    }

    /** Writes a number without trailing zeros and without an exponent. */
    static BigDecimal plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    private void fault(Field field, String code, String message) {
        faults.add(new Fault("/" + field.key(), code, field.label() + " " + message));
    }
}
