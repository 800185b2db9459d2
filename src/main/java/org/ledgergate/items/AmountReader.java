package org.ledgergate.items;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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

    /** Answers an amount with exactly its currency's decimals; empty if there is a fault in it. */
    Optional<BigDecimal> money(String pointer, String label, String text) {
        return decimal(pointer, label, text)
                .filter(value -> preciseEnough(pointer, label, value))
                .filter(value -> allowed(pointer, label, value))
                .map(value -> value.setScale(decimals(), RoundingMode.UNNECESSARY));
    }

    Optional<BigDecimal> decimal(String pointer, String label, String text) {
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

    BigDecimal zero() {
        return BigDecimal.ZERO.setScale(decimals());
    }

    /** Writes a number without trailing zeros and without an exponent. */
    static BigDecimal plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    private boolean preciseEnough(String pointer, String label, BigDecimal value) {
        if (plain(value).scale() <= decimals()) {
            return true;
        }
        String currency = fields.getOrDefault(Field.CURRENCY, "any currency");
        faults.add(new Fault(
                pointer, "too-precise", label + " has more decimals than " + currency + " has (" + decimals() + ")."));
        return false;
    }

    private boolean allowed(String pointer, String label, BigDecimal value) {
        if (value.signum() >= 0 || type.allowsBelowZero()) {
            return true;
        }
        faults.add(new Fault(pointer, "negative", label + " of a " + type.label() + " cannot be below zero."));
        return false;
    }

    /** The decimals of the draft's currency; four, the most that any has, while the currency is unreadable. */
    private int decimals() {
        String code = fields.get(Field.CURRENCY);
        return code == null ? 4 : Currency.getInstance(code).getDefaultFractionDigits();
    }
}
