package org.ledgergate.tool;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * A moment as pages show it.
 *
 * @param iso for machines, in UTC
 * @param at date and time in the company's time zone
 * @param age how long ago, in one unit
 */
public record Moment(String iso, String at, String age) {

    private static final DateTimeFormatter AT = DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm", Locale.ENGLISH);

    public static Moment of(Instant instant, Instant now, ZoneId zone) {
        return new Moment(instant.toString(), AT.format(instant.atZone(zone)), age(Duration.between(instant, now)));
    }

    private static String age(Duration age) {
        if (age.toMinutes() < 1) {
            return "just now";
        }
        if (age.toHours() < 1) {
            return age.toMinutes() + " min";
        }
        return age.toHours() < 48 ? age.toHours() + " h" : age.toDays() + " d";
    }
}
