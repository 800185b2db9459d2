package org.ledgergate.items.drafts;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ledgergate.items.Fault;
import org.ledgergate.items.ItemType;
import org.ledgergate.items.content.Field;
import org.ledgergate.messages.Message;
import org.ledgergate.messages.Word;

/** Reads the numbers of one draft, in the draft's currency. */
class AmountReader {

    /** Amounts reach up to, not including, ten million million. */
    private static final BigDecimal ABSURD = new BigDecimal("10000000000000");

    private final ItemType type;
    private final Map<Field, String> fields;
    private final List<Fault> faults;

    /**
     * Reads for a draft of a type.
     *
     * @param fields the fields read so far; the currency must be among them before the first amount is read
     * @param faults takes every fault found
     */
    AmountReader(ItemType type, Map<Field, String> fields, List<Fault> faults) {
        this.type = type;
        this.fields = fields;
        this.faults = faults;
    }

    /** Returns an amount with exactly its currency's decimals; empty if there is a fault in it. */
    Optional<BigDecimal> money(String pointer, Word label, String text) {
        return decimal(pointer, label, text)
                .filter(value -> preciseEnough(pointer, label, value))
                .filter(value -> allowed(pointer, label, value))
                .map(value -> value.setScale(decimals(), RoundingMode.UNNECESSARY));
    }

    Optional<BigDecimal> decimal(String pointer, Word label, String text) {
        if (!text.matches("-?\\d{1,15}(\\.\\d{1,10})?")) {
            faults.add(new Fault(pointer, "malformed", Message.of("value.amount-digits", label)));
            return Optional.empty();
        }
        BigDecimal value = new BigDecimal(text);
        if (value.abs().compareTo(ABSURD) >= 0) {
            faults.add(new Fault(pointer, "absurd", Message.of("value.amount-too-large", label)));
            return Optional.empty();
        }
        return Optional.of(value);
    }

    BigDecimal zero() {
        return BigDecimal.ZERO.setScale(decimals());
    }

    /** Writes an amount with the currency's decimals; with two or more that it has, while the currency is unreadable. */
    String written(BigDecimal amount) {
        int scale = fields.containsKey(Field.CURRENCY)
                ? decimals()
                : Math.max(2, plain(amount).scale());
        return amount.setScale(scale, RoundingMode.HALF_UP).toPlainString();
    }

    /** Writes a number without trailing zeros and without an exponent. */
    static BigDecimal plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    private boolean preciseEnough(String pointer, Word label, BigDecimal value) {
        if (plain(value).scale() <= decimals()) {
            return true;
        }
        Message message = fields.containsKey(Field.CURRENCY)
                ? Message.of("value.too-many-decimals-for-currency", label, fields.get(Field.CURRENCY), decimals())
                : Message.of("value.too-many-decimals-for-any", label, decimals());
        faults.add(new Fault(pointer, "too-precise", message));
        return false;
    }

    private boolean allowed(String pointer, Word label, BigDecimal value) {
        if (value.signum() >= 0 || type.allowsBelowZero()) {
            return true;
        }
        faults.add(new Fault(pointer, "negative", Message.of("value.below-zero", label, type)));
        return false;
    }

    /** The decimals of the draft's currency; four, the most that any has, while the currency is unreadable. */
    private int decimals() {
        String code = fields.get(Field.CURRENCY);
        return code == null ? 4 : Currency.getInstance(code).getDefaultFractionDigits();
    }
}
