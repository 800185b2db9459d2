package org.ledgergate.tool.company;

/**
 * What a person chose to read in, as their browser keeps it.
 *
 * @param language an IETF tag; a hyphen if it is left to the browser
 * @param zone an IANA name; empty if it is the company's
 */
record ReadingChoice(String language, String zone) {

    /** Reads the cookie: the language, and after a stroke the zone, which may have strokes of its own. */
    static ReadingChoice of(String cookie) {
        String[] parts = cookie.split("/", 2);
        return new ReadingChoice(parts[0], parts.length > 1 ? parts[1] : "");
    }
}
