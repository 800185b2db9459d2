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
import org.ledgergate.items.Standing;
import org.ledgergate.tool.Mark;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says to a page that is open what others did, in its reader's language and time. */
@Component
class ChangeWords {

    private final People people;
    private final MessageSource texts;

    ChangeWords(People people, MessageSource texts) {
        this.people = people;
        this.texts = texts;
    }

    /** Answers where an item stands now, who answered it, and when. */
    String moved(ItemRow row, Locale locale, ZoneId zone) {
        Standing standing = row.standing();
        Instant at = standing.answeredAt();
        String state = texts.getMessage("state." + Mark.of(standing.state()).key(), null, locale);
        Object[] about = {state, name(standing.answeredBy()), at == null ? "" : time(at, locale, zone)};
        return texts.getMessage(at == null ? "item.moved" : "item.moved.answered", about, locale);
    }

    /** Answers who attached or removed which file, and when. */
    String file(Entry entry, Locale locale, ZoneId zone) {
        Object[] about = {entry.file().orElse(""), name(entry.who()), time(entry.at(), locale, zone)};
        boolean attached = entry.action().equals(Action.ATTACHED.label());
        return texts.getMessage(attached ? "item.file.attached" : "item.file.removed", about, locale);
    }

    private String name(String who) {
        return people.find(who).map(Person::name).orElse(who);
    }

    private static String time(Instant at, Locale locale, ZoneId zone) {
        return DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
                .withLocale(locale)
                .format(at.atZone(zone));
    }
}
