package org.ledgergate.attachments;

import java.util.regex.Pattern;
import org.ledgergate.messages.Text;

/** The names of files as they are kept: without folders, without what cannot be seen, and not endless. */
class FileName {

    static final int LONGEST = 200;

    private static final int LONGEST_ENDING = 10;
    private static final Pattern FOLDERS = Pattern.compile("^.*[/\\\\]", Pattern.DOTALL);
    /** Control characters, those that turn the direction of what is read, and halves of characters. */
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]");

    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Zs}]+");

    private FileName() {}

    /** Returns what a name from outside is kept as; may be empty. */
    static String clean(String given) {
        // Browsers write a quote in a file's name as %22, and nothing else that way (HTML, multipart form data).
        String whole = given.replace("%22", "\"");
        String name = UNSEEN.matcher(FOLDERS.matcher(whole).replaceFirst("")).replaceAll("");
        return shortened(SPACES.matcher(name).replaceAll(" ").strip());
    }

    /** The ending stays: it says what kind of file it is. */
    private static String shortened(String name) {
        if (name.length() <= LONGEST) {
            return name;
        }
        int point = name.lastIndexOf('.');
        String ending = point >= name.length() - LONGEST_ENDING ? name.substring(point) : "";
        return Text.beginning(name, LONGEST - ending.length()) + ending;
    }
}
