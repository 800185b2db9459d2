package org.ledgergate.records;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.regex.Pattern;

/**
 * How numbers and codes are written and compared: an item's number, a vendor's code, the number on an invoice. What people see
 * is what they typed, cleaned; two that differ only by case, by their kind of hyphen or by what nobody sees are the same.
 */
public final class Identifier {

    /**
     * Leaves no trace where it is shown: controls, marks of direction, soft hyphens, joiners, fillers, selectors of a shape. What
     * no database keeps is not among it (NUL, half of a character), so that it is refused and not overlooked.
     */
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\p{Cf}"
            + "\\u034F\\u115F\\u1160\\u17B4\\u17B5\\u180B-\\u180F\\u3164\\uFFA0\\uFE00-\\uFE0F"
            + "\\x{1D173}-\\x{1D17A}\\x{E0000}-\\x{E0FFF}&&[^\\x00]]");

    /** All that is shown as a gap, tabs and ends of lines among it. */
    private static final Pattern SPACE = Pattern.compile("[\\p{IsWhite_Space}\\u2800]+");

    /** Every dash of Unicode, and what is typed in place of one. */
    private static final Pattern HYPHEN = Pattern.compile("[\\p{Pd}\\u2212\\u2043\\u02D7]");

    private Identifier() {}

    /** Returns the text as it is kept and shown: NFC, nothing invisible, one blank for every gap and none at the ends. */
    public static String clean(String text) {
        String gaps = SPACE.matcher(text).replaceAll(" ");
        String visible = INVISIBLE.matcher(gaps).replaceAll("");
        return SPACE.matcher(Normalizer.normalize(visible, Form.NFC))
                .replaceAll(" ")
                .strip();
    }

    /** Returns what is the same for all writings of one number or code; only to be compared, never shown. */
    public static String key(String text) {
        String oneHyphen = HYPHEN.matcher(clean(text)).replaceAll("-");
        return Normalizer.normalize(folded(oneHyphen), Form.NFC);
    }

    /** By way of the capitals, since some small letters share one: both sigmas, the long s. */
    private static String folded(String text) {
        return text.codePoints()
                .map(letter -> Character.toLowerCase(Character.toUpperCase(letter)))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
