package org.ledgergate.tool.company;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.TimeZone;
import org.jspecify.annotations.Nullable;
import org.ledgergate.access.Person;
import org.ledgergate.messages.Message;
import org.ledgergate.settings.Readings;
import org.ledgergate.tool.PageText;
import org.ledgergate.tool.ReaderLocale;
import org.ledgergate.tool.Refusal;
import org.springframework.context.i18n.SimpleTimeZoneAwareLocaleContext;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.LocaleContextResolver;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** In which language and at what time a person reads; kept by their browser, and for mails. */
@Controller
class ReadingPages {

    private final LocaleContextResolver readers;
    private final Readings readings;
    private final PageText words;

    ReadingPages(LocaleContextResolver readers, Readings readings, PageText words) {
        this.readers = readers;
        this.readings = readings;
        this.words = words;
    }

    /** @param language an IETF tag, and zone an IANA name; empty leaves it to the browser, or to the company */
    @PostMapping("/erp/me/reading")
    String choose(
            @RequestParam(defaultValue = "") String language,
            @RequestParam(defaultValue = "") String zone,
            Person person,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes next) {
        Locale locale = locale(language);
        TimeZone timeZone = zone(zone);
        readers.setLocaleContext(request, response, new SimpleTimeZoneAwareLocaleContext(locale, timeZone));
        readings.choose(
                person,
                Optional.ofNullable(locale),
                Optional.ofNullable(timeZone).map(TimeZone::toZoneId));
        next.addFlashAttribute("done", words.text("done.saved"));
        return "redirect:/erp/me";
    }

    private static @Nullable Locale locale(String language) {
        if (language.isEmpty()) {
            return null;
        }
        return ReaderLocale.LOCALES.stream()
                .filter(locale -> locale.toLanguageTag().equals(language))
                .findFirst()
                .orElseThrow(() -> new Refusal.Unreadable(Message.of("reading.no-language", language)));
    }

    private static @Nullable TimeZone zone(String zone) {
        if (zone.isEmpty()) {
            return null;
        }
        if (!ZoneId.getAvailableZoneIds().contains(zone)) {
            throw new Refusal.Unreadable(Message.of("reading.no-zone", zone));
        }
        return TimeZone.getTimeZone(zone);
    }
}
