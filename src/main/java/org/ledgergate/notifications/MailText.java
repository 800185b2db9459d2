package org.ledgergate.notifications;

import java.util.List;
import java.util.regex.Pattern;
import org.ledgergate.messages.Text;

/** Makes text that people typed harmless in a mail, whatever it is: no second header, no hidden order of letters. */
class MailText {

    /** Control characters, separators of lines, and those that reverse what follows them on the screen. */
    private static final Pattern UNSEEN = Pattern.compile(
            "[\\p{Cc}\\p{Cs}\\u2028\\u2029\\u061C\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069\\uFEFF]+");

    private static final Pattern LINE_BREAK = Pattern.compile("\\R");

    private MailText() {}

    /** Returns the text as one line. */
    static String line(String text) {
        return UNSEEN.matcher(text).replaceAll(" ").strip();
    }

    /** Returns the text line by line, blank ones left out. */
    static List<String> lines(String text) {
        return LINE_BREAK
                .splitAsStream(text)
                .map(MailText::line)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    /** Returns a text as it can be kept: cleaned, and with an ellipsis where it is cut. */
    static String shortened(String text, int length) {
        String clean = Text.clean(text);
        return clean.length() <= length ? clean : Text.beginning(clean, length - 1) + "…";
    }
}
