package org.ledgergate.messages;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** Numbers as people read them: grouped by thousands, with the separators of their country. */
public final class Digits {

    private Digits() {}

    /** Returns a number with the decimals that it has. */
    public static String of(BigDecimal number, Locale reader) {
        return of(number, number.scale(), reader);
    }

    /** Returns a number with exactly so many decimals. */
    public static String of(BigDecimal number, int decimals, Locale reader) {
        DecimalFormat format = new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(reader));
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        return format.format(number);
    }
}
