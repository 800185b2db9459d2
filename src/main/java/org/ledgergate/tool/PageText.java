package org.ledgergate.tool;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.ledgergate.access.People;
import org.ledgergate.access.Person;
import org.ledgergate.items.Item;
import org.ledgergate.items.ItemRow;
import org.ledgergate.items.ItemType;
import org.ledgergate.items.content.Difference;
import org.ledgergate.items.content.Field;
import org.ledgergate.messages.Catalog;
import org.ledgergate.messages.Message;
import org.ledgergate.messages.MessageReader;
import org.ledgergate.records.ErpRecord;
import org.ledgergate.records.ErpRecords;
import org.ledgergate.records.RecordKind;
import org.springframework.stereotype.Component;
import org.springframework.web.context.annotation.RequestScope;

/** How one page names people, vendors and moments, and what it says; each is looked up once a request. */
@Component
@RequestScope
public class PageText implements Texts, MessageReader {

    private final People people;
    private final ErpRecords records;
    private final Instant now;
    private final Map<String, String> names = new HashMap<>();
    private final Map<String, String> vendors = new HashMap<>();

    PageText(People people, ErpRecords records, Clock clock) {
        this.people = people;
        this.records = records;
        this.now = clock.instant();
    }

    @Override
    public Locale language() {
        return ReaderLocale.locale();
    }

    /** Returns a person's name; the id itself for somebody who is gone, empty for nobody. */
    @Override
    public String person(String id) {
        if (id.isEmpty() || id.equals(Person.LEDGERGATE.id())) {
            return id.isEmpty() ? "" : Person.LEDGERGATE.name();
        }
        return names.computeIfAbsent(
                id, key -> people.find(key).map(Person::name).orElse(key));
    }

    /** Returns the vendor's name in the ERP; the code itself for one that the ERP does not have. */
    public String vendor(String code) {
        if (code.isEmpty()) {
            return "";
        }
        return vendors.computeIfAbsent(
                code,
                key -> records.find(RecordKind.VENDOR, key).map(ErpRecord::name).orElse(key));
    }

    /** Returns how the reader names an item: type and number, and the commitment within which the number is its own. */
    public String name(Item item) {
        return name(item.type(), item.text(Field.NUMBER), item.text(Field.PARENT));
    }

    /** Returns how the reader names a listed item, as {@link #name(Item)}. */
    public String name(ItemRow item) {
        return name(item.type(), item.text(Field.NUMBER), item.text(Field.PARENT));
    }

    private String name(ItemType type, String number, String parent) {
        String name = text("type." + type.code()) + " " + number;
        return parent.isEmpty() ? name : text("item.of", name, parent);
    }

    /** Returns messages one after the other. */
    public String all(List<Message> messages) {
        return said(Message.together(messages));
    }

    /** Returns changes with their fields in the reader's language, and numbers as the reader writes them. */
    public List<FieldChange> changes(List<Difference> changes) {
        return changes.stream().map(this::change).toList();
    }

    public FieldChange change(Difference change) {
        return new FieldChange(said(change.field()), said(change.before()), said(change.after()));
    }

    @Override
    public String at(Instant moment) {
        return moment(moment).at();
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

    /** Returns the moment at which this page is made. */
    public Instant now() {
        return now;
    }

    @Override
    public String text(String key, Object... about) {
        return Catalog.text(language(), key, about);
    }
}
