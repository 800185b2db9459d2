package org.ledgergate.tool;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.TimeZone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.i18n.SimpleTimeZoneAwareLocaleContext;

class MomentTest {

    private static final Instant INSTANT = Instant.parse("2026-09-28T22:30:00Z");

    @AfterEach
    void nobodyReads() {
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void momentIsInTheReadersLanguageAndZone() {
        reads("en-US", "Asia/Kathmandu");
        assertThat(Moment.of(INSTANT, "").at()).isEqualTo("Sep 29, 2026, 4:15 AM");
        reads("es", "America/Mexico_City");
        assertThat(Moment.of(INSTANT, "").at()).startsWith("28 ").contains("16:30");
        assertThat(Moment.of(INSTANT, "").iso()).isEqualTo("2026-09-28T22:30:00Z");
    }

    @Test
    void dayIsTheSameInEveryZone() {
        LocalDate day = LocalDate.of(2026, 9, 28);
        reads("en-US", "Pacific/Kiritimati");
        assertThat(Moment.day(day)).isEqualTo("Sep 28, 2026");
        reads("es", "Pacific/Pago_Pago");
        assertThat(Moment.day(day)).startsWith("28 ").endsWith("2026");
    }

    @Test
    void withoutAReaderItIsEnglishInUtc() {
        assertThat(Moment.of(INSTANT, "").at()).isEqualTo("Sep 28, 2026, 10:30 PM");
    }

    private static void reads(String language, String zone) {
        LocaleContextHolder.setLocaleContext(
                new SimpleTimeZoneAwareLocaleContext(Locale.forLanguageTag(language), TimeZone.getTimeZone(zone)));
    }
}
