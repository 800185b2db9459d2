package org.ledgergate;

import java.util.List;

/** What an ERP, a file or a failure may say, and what of it can be kept: nothing here can be sent back to be corrected. */
public final class OddTexts {

    /** Long enough for a cut at every length that a column has, and with a pair of surrogates at each of them. */
    private static final int LONGER_THAN_ANY_COLUMN = 4100;

    public static final List<String> ALL = List.of(
            "NUL \0 within",
            "\0",
            "half \ud83d of one",
            "\udc00other half",
            "bell \u0007, escape \u001b[31m, delete \u007f, \u0085 and \u009f",
            "first line\r\nsecond line\tand more",
            "😀".repeat(LONGER_THAN_ANY_COLUMN / 2),
            "x" + "😀".repeat(LONGER_THAN_ANY_COLUMN / 2),
            "x".repeat(LONGER_THAN_ANY_COLUMN));

    private OddTexts() {}
}
