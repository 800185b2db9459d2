package org.ledgergate.tool;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ledgergate.access.People;
import org.ledgergate.access.Person;
import org.ledgergate.items.Difference;
import org.ledgergate.items.Field;
import org.ledgergate.items.Item;
import org.ledgergate.items.ItemRow;
import org.ledgergate.items.ItemType;
import org.ledgergate.items.Standing;
import org.ledgergate.messages.Message;
import org.ledgergate.messages.Somebody;
import org.ledgergate.messages.Word;
import org.ledgergate.records.ErpRecord;
import org.ledgergate.records.ErpRecords;
import org.ledgergate.records.RecordKind;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.web.context.annotation.RequestScope;

/** How one page names people, vendors and moments, and what it says; each is looked up once a request. */
@Component
@RequestScope
public class Words implements Texts {

    private final People people;
    private final ErpRecords records;
    private final Instant now;
    private final MessageSource texts;
    private final Sentences sentences;
    private final Map<String, String> names = new HashMap<>();
    private final Map<String, String> vendors = new HashMap<>();

    Words(People people, ErpRecords records, MessageSource texts, Sentences sentences, Clock clock) {
        this.people = people;
        this.records = records;
        this.now = clock.instant();
        this.texts = texts;
        this.sentences = sentences;
    }

    /** Answers a person's name; the id itself for somebody who is gone, empty for nobody. */
    public String person(String id) {
        if (id.isEmpty() || id.equals(Person.LEDGERGATE.id())) {
            return id.isEmpty() ? "" : Person.LEDGERGATE.name();
        }
        return names.computeIfAbsent(
                id, key -> people.find(key).map(Person::name).orElse(key));
    }

    /** Answers the vendor's name in the ERP; the code itself for one that the ERP does not have. */
    public String vendor(String code) {
        if (code.isEmpty()) {
            return "";
        }
        return vendors.computeIfAbsent(
                code,
                key -> records.find(RecordKind.VENDOR, key).map(ErpRecord::name).orElse(key));
    }

    /** Answers how the reader names an item: type and number, and the commitment within which the number is its own. */
    public String name(Item item) {
        return name(item.type(), item.text(Field.NUMBER), item.text(Field.PARENT));
    }

    /** Answers how the reader names a listed item, as {@link #name(Item)}. */
    public String name(ItemRow item) {
        return name(item.type(), item.text(Field.NUMBER), item.text(Field.PARENT));
    }

    private String name(ItemType type, String number, String parent) {
        String name = text("type." + type.code()) + " " + number;
        return parent.isEmpty() ? name : text("item.of", name, parent);
    }

    /** Answers a message in the reader's language, with its words and moments as the reader knows them. */
    public String said(Message message) {
        return message.in(sentences.in(Reader.locale(), message.pattern()), this::about);
    }

    /** Answers messages one after the other. */
    public String all(List<Message> messages) {
        return said(Message.together(messages));
    }

    /** Answers what is kept of our messages. */
    public String kept(String english) {
        return said(sentences.kept().sentences(english));
    }

    /** Answers what is kept where the ERP's words may stand as well; those stay. */
    public String note(String english) {
        return said(sentences.kept().note(english));
    }

    /** Answers what was said of an item last; a person's reason and the ERP's words stay as they are. */
    public String standing(Standing standing) {
        return switch (standing.state()) {
            case EXPORTING, FAILED, SYNCED -> note(standing.message());
            default -> standing.message();
        };
    }

    private String about(Object what) {
        if (what instanceof Message part) {
            return said(part);
        }
        if (what instanceof Instant instant) {
            return moment(instant).at();
        }
        if (what instanceof Somebody somebody) {
            return person(somebody.id());
        }
        return what instanceof Word word ? word(word) : what.toString();
    }

    private String word(Word word) {
        String text = Vocabulary.key(word).map(this::text).orElse(word.said());
        boolean within =
                !word.said().isEmpty() && Character.isLowerCase(word.said().charAt(0));
        return within ? text.substring(0, 1).toLowerCase(Reader.locale()) + text.substring(1) : text;
    }

    /** Answers what changed with its fields named in the reader's words, and numbers as the reader writes them. */
    public List<Difference> differences(List<Difference> changes) {
        return changes.stream().map(change -> Declared.of(change, this)).toList();
    }

    /** Answers what the ERP would cut off with its fields named in the reader's words; the texts stay, since one begins with the other. */
    public List<Difference> truncations(List<Difference> cuts) {
        return cuts.stream().map(cut -> Declared.named(cut, this)).toList();
    }

    public Moment moment(Instant instant) {
        return Moment.of(instant, age(Duration.between(instant, now)));
    }

    private String age(Duration age) {
        if (age.toMinutes() < 1) {
            return text("age.now");
        }
        if (age.toHours() < 1) {
            return text("age.minutes", age.toMinutes());
        }
        return age.toHours() < 48 ? text("age.hours", age.toHours()) : text("age.days", age.toDays());
    }

    /** Answers the moment at which this page is made. */
    public Instant now() {
        return now;
    }

    @Override
    public String text(String key, Object... about) {
        return texts.getMessage(key, about, Reader.locale());
    }
}
