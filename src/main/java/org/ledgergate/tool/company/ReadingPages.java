package org.ledgergate.tool.company;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.ZoneId;
import java.util.Locale;
import java.util.TimeZone;
import org.jspecify.annotations.Nullable;
import org.ledgergate.messages.Message;
import org.ledgergate.tool.Reader;
import org.ledgergate.tool.Refusal;
import org.ledgergate.tool.Words;
import org.springframework.context.i18n.SimpleTimeZoneAwareLocaleContext;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.LocaleContextResolver;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** In which language and at what time a person reads; kept by their browser. */
@Controller
class ReadingPages {

    private final LocaleContextResolver readers;
    private final Words words;

    ReadingPages(LocaleContextResolver readers, Words words) {
        this.readers = readers;
        this.words = words;
    }

    /** @param language an IETF tag, and zone an IANA name; empty leaves it to the browser, or to the company */
    @PostMapping("/erp/me/reading")
    String choose(
            @RequestParam(defaultValue = "") String language,
            @RequestParam(defaultValue = "") String zone,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes next) {
        readers.setLocaleContext(request, response, new SimpleTimeZoneAwareLocaleContext(locale(language), zone(zone)));
        next.addFlashAttribute("done", words.text("done.saved"));
        return "redirect:/erp/me";
    }

    private static @Nullable Locale locale(String language) {
        if (language.isEmpty()) {
            return null;
        }
        return Reader.LOCALES.stream()
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
