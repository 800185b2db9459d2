package org.ledgergate.notifications;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import org.ledgergate.access.People;
import org.ledgergate.access.Person;
import org.ledgergate.items.ItemRow;
import org.ledgergate.items.ItemState;
import org.ledgergate.items.Lifecycle;
import org.ledgergate.items.content.Content;
import org.ledgergate.items.content.Field;
import org.ledgergate.messages.Catalog;
import org.ledgergate.messages.MessageReader;
import org.ledgergate.notifications.MailItem.Remark;
import org.ledgergate.notifications.transport.MailSettings;
import org.ledgergate.records.ErpRecord;
import org.ledgergate.records.ErpRecords;
import org.ledgergate.records.RecordKind;
import org.ledgergate.settings.Reading;
import org.ledgergate.settings.Readings;
import org.springframework.stereotype.Component;

/** Puts items into the words of a mail: names for codes, the company's time, money with its currency. */
@Component
class MailItems {

    private static final DateTimeFormatter ENGLISH_TIME = DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm z");
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.LONG);

    private final ErpRecords records;
    private final People people;
    private final Readings readings;
    private final MailSettings mail;

    MailItems(ErpRecords records, People people, Readings readings, MailSettings mail) {
        this.records = records;
        this.people = people;
        this.readings = readings;
        this.mail = mail;
    }

    Reading reading(Person recipient) {
        return readings.of(recipient);
    }

    MailItem show(ItemRow item, Remark remark, Reading reading) {
        return new MailItem(
                MailText.line(Catalog.text(reading.language(), item.type().textKey()) + " " + item.text(Field.NUMBER)),
                MailText.line(item.text(Field.TITLE)),
                named(RecordKind.VENDOR, item.text(Field.VENDOR)),
                named(RecordKind.JOB, item.text(Field.PROJECT)),
                new Content(item.fields(), List.of())
                        .amount()
                        .map(money -> money.in(reading.language()))
                        .orElse(""),
                state(item.lifecycle(), reading),
                remark,
                mail.itemLink(item.id().toString()));
    }

    /** Returns whose access news speak of, and what was said. */
    MailItem showPerson(NoticeContent news, Reading reading) {
        return new MailItem(name(news.who()), "", "", "", "", "", remark(news, reading), mail.personLink());
    }

    /** Returns what news say beyond the item itself. */
    Remark remark(NoticeContent news, Reading reading) {
        Locale language = reading.language();
        String label = switch (news.kind()) {
            case REJECTED -> Catalog.text(language, "mail.remark.rejected", name(news.who()));
            case EXPORT_FAILED -> Catalog.text(language, "mail.remark.export-failed");
            case TECHNICAL_TROUBLE, PARENT_STOPPED -> Catalog.text(language, "mail.remark.happened");
            case ACCESS_ASKED -> Catalog.text(language, "mail.remark.access-asked");
            case ACCESS_GRANTED, ACCESS_DECLINED -> Catalog.text(language, "mail.remark.decision");
            case AWAIT_REVIEW, SUMMARY -> "";
        };
        return new Remark(label, MailText.lines(reader(reading).said(news.detail())));
    }

    private MessageReader reader(Reading reading) {
        return new MessageReader() {
            @Override
            public Locale language() {
                return reading.language();
            }

            @Override
            public String person(String id) {
                return name(id);
            }

            @Override
            public String at(Instant moment) {
                return time(moment, reading);
            }
        };
    }

    private String named(RecordKind kind, String code) {
        String known = records.find(kind, code)
                .map(ErpRecord::name)
                .map(name -> name + " (" + code + ")")
                .orElse(code);
        return MailText.line(known);
    }

    private String state(Lifecycle lifecycle, Reading reading) {
        Locale language = reading.language();
        if (lifecycle.sender().isEmpty()) {
            return Catalog.text(language, lifecycle.state().textKey());
        }
        String at = lifecycle.sentAt() == null ? "" : time(lifecycle.sentAt(), reading);
        String by = name(lifecycle.sender());
        return lifecycle.state() == ItemState.SENT
                ? Catalog.text(language, "mail.sent", at, by)
                : Catalog.text(
                        language, "mail.sent.now", at, by, lifecycle.state().in(language));
    }

    private static String time(Instant moment, Reading reading) {
        return (reading.language().getLanguage().equals("en") ? ENGLISH_TIME : TIME)
                .withLocale(reading.language())
                .format(moment.atZone(reading.zone()));
    }

    private String name(String personId) {
        return personId.equals(Person.LEDGERGATE.id())
                ? Person.LEDGERGATE.name()
                : MailText.line(people.find(personId).map(Person::name).orElse(personId));
    }
}
