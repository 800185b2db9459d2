package org.ledgergate.tool;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;

/**
 * A moment as pages show it.
 *
 * @param iso for machines, in UTC
 * @param at date and time as the reader writes them, in the reader's time zone
 * @param age how long ago, in one unit
 */
public record Moment(String iso, String at, String age) {

    /** Returns a day as the reader writes it. */
    public static String day(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(ReaderLocale.locale())
                .format(day);
    }

    static Moment of(Instant instant, String age) {
        ZonedDateTime at = instant.atZone(ReaderLocale.zone());
        return new Moment(
                instant.toString(),
                DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                        .withLocale(ReaderLocale.locale())
                        .format(at),
                age);
    }
}
