package org.ledgergate.items.drafts;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Currency;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.ledgergate.items.Fault;
import org.ledgergate.items.Source;
import org.ledgergate.items.content.Content;
import org.ledgergate.items.content.Field;
import org.ledgergate.items.content.Line;
import org.ledgergate.items.content.LineField;
import org.ledgergate.messages.Message;
import org.ledgergate.messages.Text;
import org.ledgergate.records.Identifier;

/** Reads one draft into content, and collects every fault of its source, fields, lines and sums on the way. */
public class DraftReader {

    private static final int MAX_LINES = 2000;

    private final Draft draft;
    private final List<Fault> faults = new ArrayList<>();
    private final Map<Field, String> fields = new EnumMap<>(Field.class);
    private final AmountReader amounts;

    public DraftReader(Draft draft) {
        this.draft = draft;
        this.amounts = new AmountReader(draft.type(), fields, faults);
    }

    public List<Fault> faults() {
        return faults;
    }

    /** Returns the content as far as it can be read; only to be used when there are no faults. */
    public Content read() {
        readSource(
                "/sourceSystem",
                Message.of("item.source-system"),
                draft.source().system(),
                Source.SYSTEM_LENGTH);
        readSource("/sourceId", Message.of("item.source-id"), draft.source().id(), Source.ID_LENGTH);
        draft.fields().keySet().stream()
                .filter(field -> !draft.type().fields().contains(field))
                .forEach(field -> fault(field, "unknown-field", Message.of("value.no-place", field, draft.type())));
        draft.type().fields().forEach(this::readField);
        return new Content(fields, readLines());
    }

    private void readSource(String pointer, Message label, String text, int maxLength) {
        if (text.isBlank()) {
            faults.add(new Fault(pointer, "required", Message.of("value.missing", label)));
        } else {
            checkText(pointer, label, text, maxLength);
        }
    }

    private void readField(Field field) {
        String written = draft.fields().getOrDefault(field, "");
        String text = field.kind() == Field.Kind.IDENTIFIER ? Identifier.clean(written) : written.strip();
        if (!text.isEmpty()) {
            if (checkText("/" + field.key(), field, text, field.maxLength())) {
                canonical(field, text).ifPresent(value -> fields.put(field, value));
            }
        } else if (draft.type().requires(field)) {
            fault(field, "required", Message.of("value.missing", field));
        }
    }

    private boolean checkText(String pointer, Object label, String text, int maxLength) {
        if (text.length() > maxLength) {
            Message message = Message.of("value.length", label, text.length(), maxLength);
            faults.add(new Fault(pointer, "too-long", message));
            return false;
        }
        if (!Text.storable(text)) {
            faults.add(new Fault(pointer, "malformed", Text.notStorable(label)));
            return false;
        }
        return true;
    }

    private Optional<String> canonical(Field field, String text) {
        return switch (field.kind()) {
            case TEXT, IDENTIFIER -> Optional.of(text);
            case CHOICE -> choice(field, text);
            case CURRENCY -> currency(text).map(Currency::getCurrencyCode);
            case MONEY -> amounts.money("/" + field.key(), field, text).map(BigDecimal::toPlainString);
            case PERCENT -> percent(field, text);
            case DATE -> date(field, text);
        };
    }

    private Optional<String> choice(Field field, String text) {
        List<String> choices = draft.type().choices(field);
        if (choices.contains(text)) {
            return Optional.of(text);
        }
        fault(field, "unknown-choice", Message.of("value.one-of", field, String.join(", ", choices)));
        return Optional.empty();
    }

    private Optional<Currency> currency(String text) {
        try {
            Currency currency = Currency.getInstance(text.toUpperCase(Locale.ROOT));
            if (currency.getDefaultFractionDigits() >= 0) {
                return Optional.of(currency);
            }
        } catch (IllegalArgumentException unknown) {
            // answered below, like the codes that are no money (XXX, XAU)
        }
        fault(Field.CURRENCY, "unknown-currency", Message.of("value.currency", Field.CURRENCY));
        return Optional.empty();
    }

    private Optional<String> percent(Field field, String text) {
        Optional<BigDecimal> percent = amounts.decimal("/" + field.key(), field, text);
        if (percent.isPresent() && (percent.get().signum() < 0 || percent.get().compareTo(new BigDecimal(100)) > 0)) {
            fault(field, "out-of-range", Message.of("value.percent", field));
            return Optional.empty();
        }
        return percent.map(value -> AmountReader.plain(value).toPlainString());
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
        fault(field, "malformed", Message.of("value.date", field));
        return Optional.empty();
    }

    private List<Line> readLines() {
        if (!draft.type().hasLines()) {
            if (!draft.lines().isEmpty()) {
                faults.add(new Fault("/lines", "unknown-field", Message.of("item.no-lines-allowed", draft.type())));
            }
            return List.of();
        }
        if (draft.lines().size() > MAX_LINES) {
            faults.add(new Fault("/lines", "too-long", Message.of("item.too-many-lines", MAX_LINES)));
            return List.of();
        }
        List<Line> lines = new ArrayList<>();
        for (Map<LineField, String> texts : draft.lines()) {
            lines.add(new LineReader(amounts, faults, "/lines/" + lines.size(), texts).read());
        }
        if (faults.stream().noneMatch(DraftReader::unreadableAmountOfALine)) {
            checkSum(lines);
        }
        return lines;
    }

    /** A sum over an amount that nobody could read would be a fault that nobody made. */
    private static boolean unreadableAmountOfALine(Fault fault) {
        return fault.pointer().matches("/lines/\\d+/amount") && !fault.code().equals("sum-mismatch");
    }

    private void checkSum(List<Line> lines) {
        String total = fields.get(Field.AMOUNT);
        if (total == null || lines.isEmpty()) {
            return;
        }
        BigDecimal amount = new BigDecimal(total);
        BigDecimal sum = lines.stream().map(Line::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.compareTo(amount) != 0) {
            fault(
                    Field.AMOUNT,
                    "sum-mismatch",
                    Message.of("item.lines-add-up", Field.AMOUNT, amounts.written(amount), amounts.written(sum)));
        }
    }

    private void fault(Field field, String code, Message message) {
        faults.add(new Fault("/" + field.key(), code, message));
    }
}
