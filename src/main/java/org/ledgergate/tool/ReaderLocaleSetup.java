package org.ledgergate.tool;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.Locale;
import java.util.TimeZone;
import org.ledgergate.settings.Settings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;

/** Pages speak as their reader chose; else as the browser asks, at the company's time. */
@Configuration(proxyBeanMethods = false)
class ReaderLocaleSetup {

    @Bean
    CookieLocaleResolver localeResolver(Settings settings) {
        var resolver = new CookieLocaleResolver(ReaderLocale.COOKIE);
        resolver.setCookieHttpOnly(true);
        resolver.setCookieSameSite("Lax");
        resolver.setCookieMaxAge(Duration.ofDays(365));
        resolver.setRejectInvalidCookies(false);
        resolver.setDefaultLocaleFunction(ReaderLocaleSetup::asked);
        resolver.setDefaultTimeZoneFunction(
                request -> isOfPages(request) ? zone(settings) : TimeZone.getTimeZone(ZoneOffset.UTC));
        return resolver;
    }

    /** Machines and static files show nobody the time, but forms do: the settings are not read for the others. */
    private static boolean isOfPages(HttpServletRequest request) {
        String path = request.getRequestURI();
        return path.equals("/api/v1/form-texts") || !path.startsWith("/api/") && !path.startsWith("/tool/");
    }

    /** Without the database nothing has a moment, but there are pages: to sign in, and to say that it is away. */
    private static TimeZone zone(Settings settings) {
        try {
            return TimeZone.getTimeZone(settings.companyZone());
        } catch (DataAccessException away) {
            return TimeZone.getTimeZone(ZoneOffset.UTC);
        }
    }

    /** The first of the browser's that there are texts for, with its own country: it says how numbers and dates are written. */
    private static Locale asked(HttpServletRequest request) {
        if (request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null) {
            return Locale.ENGLISH;
        }
        return Collections.list(request.getLocales()).stream()
                .filter(locale -> ReaderLocale.LOCALES.stream()
                        .anyMatch(known -> known.getLanguage().equals(locale.getLanguage())))
                .findFirst()
                .orElse(Locale.ENGLISH);
    }
}
