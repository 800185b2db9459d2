package org.ledgergate.messages;

import java.util.regex.Pattern;

/** What every text from outside must be, so that each database returns what it was given. */
public class Text {

    /** NUL, and surrogates without their other half; a pair is one character here and so no match. */
    private static final Pattern UNSTORABLE = Pattern.compile("[\\x00\\ud800-\\udfff]");

    /** What spreadsheets may take for the start of a formula, in plain and in wide characters. Source: OWASP, CSV injection. */
    private static final String STARTS_A_FORMULA = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    private Text() {}

    public static boolean storable(String text) {
        return !UNSTORABLE.matcher(text).find();
    }

    /** Returns what is wrong with a text that is not storable. */
    public static Message notStorable(Object name) {
        return Message.of("text.not-storable", name);
    }

    /** Returns what can be stored of a text that an ERP, a file or a failure brought, and that nobody can be asked to correct. */
    public static String clean(String text) {
        return UNSTORABLE.matcher(text).replaceAll("");
    }

    /** Returns as much of a cleaned text as there is room for. */
    public static String clean(String text, int maxLength) {
        return beginning(clean(text), maxLength);
    }

    /** Returns the beginning of a text, never ending within a character. */
    public static String beginning(String text, int maxLength) {
        if (text.length() <= maxLength) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(maxLength - 1)) ? maxLength - 1 : maxLength);
    }

    /** Returns a text that no spreadsheet runs: with an apostrophe before it if it could be a formula. */
    public static String withoutFormula(String text) {
        return !text.isEmpty() && STARTS_A_FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
