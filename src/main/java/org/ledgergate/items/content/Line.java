package org.ledgergate.items.content;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One line of a schedule of values, in the item's currency.
 *
 * @param costCode may be empty: such a line is kept, but not enough to send the item
 * @param amount in the currency's decimals; below zero only where the type allows it
 * @param retainage the part of the amount that is withheld, in the currency's decimals; zero if none
 */
public record Line(
        String costCode,
        String description,
        @Nullable BigDecimal quantity,
        String unit,
        @Nullable BigDecimal unitPrice,
        BigDecimal amount,
        BigDecimal retainage) {

    public Line withCostCode(String code) {
        return new Line(code, description, quantity, unit, unitPrice, amount, retainage);
    }

    /** Returns a field as the text that was sent; empty if the line has none. */
    public String text(LineField field) {
        return switch (field) {
            case COST_CODE -> costCode;
            case DESCRIPTION -> description;
            case QUANTITY -> quantity == null ? "" : quantity.toPlainString();
            case UNIT -> unit;
            case UNIT_PRICE -> unitPrice == null ? "" : unitPrice.toPlainString();
            case AMOUNT -> amount.toPlainString();
            case RETAINAGE -> retainage.signum() == 0 ? "" : retainage.toPlainString();
        };
    }
}
