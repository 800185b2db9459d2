package org.ledgergate.tool;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.ledgergate.messages.Catalog;
import org.springframework.context.i18n.LocaleContext;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.i18n.TimeZoneAwareLocaleContext;

/** How whoever asks for the present page reads: language and country, and the time zone. Outside of a page: English, in UTC. */
public final class ReaderLocale {

    /** Keeps what a person chose: language, a stroke and the zone; a hyphen for no language, no stroke for no zone. */
    public static final String COOKIE = "ledgergate-reader";

    /** What a person may choose; the first is taken where nobody asked for any. */
    public static final List<Locale> LOCALES = Catalog.locales();

    private ReaderLocale() {}

    public static Locale locale() {
        LocaleContext reader = LocaleContextHolder.getLocaleContext();
        Locale locale = reader == null ? null : reader.getLocale();
        return locale == null ? Locale.ENGLISH : locale;
    }

    public static ZoneId zone() {
        TimeZone zone = LocaleContextHolder.getLocaleContext() instanceof TimeZoneAwareLocaleContext reader
                ? reader.getTimeZone()
                : null;
        return zone == null ? ZoneOffset.UTC : zone.toZoneId();
    }
}
