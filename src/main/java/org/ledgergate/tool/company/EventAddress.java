package org.ledgergate.tool.company;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ledgergate.eventlog.EventFilter;
import org.ledgergate.eventlog.EventKind;
import org.ledgergate.messages.Message;
import org.ledgergate.tool.Links;
import org.ledgergate.tool.Refusal;
import org.springframework.format.annotation.DateTimeFormat;

/**
 * What the address of the event log says; each part may be missing.
 *
 * @param who the user id of whoever did it
 * @param kind the code of a kind of event
 * @param from the first day, in the company's time zone
 * @param to the last day
 * @param after the position after which the page starts
 */
record EventAddress(
        @Nullable String who,
        @Nullable String kind,

        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
        LocalDate from,

        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
        LocalDate to,

        @Nullable Long after) {

    static final String PATH = "/erp/events";

    /** @throws Refusal.Unreadable if there is no such kind of event */
    EventFilter filter(ZoneId zone) {
        return new EventFilter(
                text(who),
                Optional.of(text(kind)).filter(code -> !code.isEmpty()).map(EventAddress::kind),
                Optional.ofNullable(from).map(day -> day.atStartOfDay(zone).toInstant()),
                Optional.ofNullable(to)
                        .map(day -> day.plusDays(1).atStartOfDay(zone).toInstant()));
    }

    long position() {
        return Objects.requireNonNullElse(after, 0L);
    }

    /** Returns the address that continues this one after a position; 0 for its first page. */
    public String page(long position) {
        return address(PATH, position);
    }

    /** Returns the address of everything that this one shows, as a file. */
    public String file(String format) {
        return address(PATH + "/files/" + format, 0);
    }

    private String address(String path, long position) {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("who", text(who));
        parts.put("kind", text(kind));
        parts.put("from", Objects.toString(from, ""));
        parts.put("to", Objects.toString(to, ""));
        parts.put("after", position > 0 ? String.valueOf(position) : "");
        return Links.with(path, parts);
    }

    private static EventKind kind(String code) {
        return EventKind.ofCode(code)
                .orElseThrow(() -> new Refusal.Unreadable(Message.of(
                        "events.no-kind",
                        code,
                        EventKind.all().stream().map(EventKind::code).collect(Collectors.joining(", ")))));
    }

    private static String text(@Nullable String part) {
        return Objects.requireNonNullElse(part, "");
    }
}
