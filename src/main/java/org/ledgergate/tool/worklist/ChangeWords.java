package org.ledgergate.tool.worklist;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.ledgergate.access.People;
import org.ledgergate.access.Person;
import org.ledgergate.eventlog.Entry;
import org.ledgergate.items.Action;
import org.ledgergate.items.ItemRow;
import org.ledgergate.items.ItemState;
import org.ledgergate.items.Standing;
import org.ledgergate.tool.Mark;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says to a page that is open what was done elsewhere, in its reader's language and time. */
@Component
class ChangeWords {

    private final People people;
    private final MessageSource texts;

    ChangeWords(People people, MessageSource texts) {
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
        Standing standing = row.standing();
        Instant at = standing.answeredAt();
        String state = text("state." + Mark.of(standing.state()).key(), reader);
        return at == null || standing.state() == ItemState.FAILED
                ? text("item.moved", reader, state)
                : text("item.moved.answered", reader, state, name(standing.answeredBy(), reader), reader.time(at));
    }

    /** Returns who attached or removed which file, and when. */
    String file(Entry entry, Audience reader) {
        boolean attached = entry.action().equals(Action.ATTACHED.textKey());
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
