package org.ledgergate.tool.worklist;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.ledgergate.access.People;
import org.ledgergate.access.Person;
import org.ledgergate.eventlog.LogEntry;
import org.ledgergate.items.ItemEvent;
import org.ledgergate.items.ItemRow;
import org.ledgergate.items.ItemState;
import org.ledgergate.items.Lifecycle;
import org.ledgergate.tool.StateBadge;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says to a page that is open what was done elsewhere, in its reader's language and time. */
@Component
class ChangeTexts {

    private final People people;
    private final MessageSource texts;

    ChangeTexts(People people, MessageSource texts) {
        this.people = people;
        this.texts = texts;
    }

    /** Who reads a page, and how. */
    record Audience(String user, Locale locale, ZoneId zone) {

        private String time(Instant at) {
            return DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
                    .withLocale(locale)
                    .format(at.atZone(zone));
        }
    }

    /** Returns where an item stands now, and, unless that is the ERP's word, who answered it and when. */
    String moved(ItemRow row, Audience reader) {
        Lifecycle lifecycle = row.lifecycle();
        Instant at = lifecycle.answeredAt();
        String state = text("state." + StateBadge.of(lifecycle.state()).key(), reader);
        return at == null || lifecycle.state() == ItemState.FAILED
                ? text("item.moved", reader, state)
                : text("item.moved.answered", reader, state, name(lifecycle.answeredBy(), reader), reader.time(at));
    }

    /** Returns who attached or removed which file, and when. */
    String file(LogEntry entry, Audience reader) {
        boolean attached = entry.action().equals(ItemEvent.ATTACHED.textKey());
        return text(
                attached ? "item.file.attached" : "item.file.removed",
                reader,
                entry.file().orElse(""),
                name(entry.who(), reader),
                reader.time(entry.at()));
    }

    /** Whoever has a second window open did it themselves. */
    private String name(String who, Audience reader) {
        return who.equals(reader.user())
                ? text("item.moved.you", reader)
                : people.find(who).map(Person::name).orElse(who);
    }

    private String text(String key, Audience reader, Object... about) {
        return texts.getMessage(key, about, reader.locale());
    }
}
