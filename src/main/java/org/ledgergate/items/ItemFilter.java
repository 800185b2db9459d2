package org.ledgergate.items;

import java.util.stream.Stream;

/**
 * What narrows a list; each is empty for no narrowing.
 *
 * @param text matches anywhere in number, title, vendor or the ERP's id, whatever the case
 * @param project the project's number
 * @param vendor the vendor's code
 * @param sender the user id of whoever sent an item last, or created it if nobody has sent it
 */
public record ItemFilter(String text, String project, String vendor, String sender) {

    public static final ItemFilter NONE = new ItemFilter("", "", "", "");

    public ItemFilter {
        text = text.strip();
        project = project.strip();
        vendor = vendor.strip();
        sender = sender.strip();
    }

    public boolean narrows() {
        return !text.isEmpty() || byField();
    }

    /** Answers whether it asks for more than a text. */
    public boolean byField() {
        return Stream.of(project, vendor, sender).anyMatch(part -> !part.isEmpty());
    }
}
