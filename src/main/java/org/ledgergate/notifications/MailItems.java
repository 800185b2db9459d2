package org.ledgergate.notifications;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.ledgergate.access.People;
import org.ledgergate.access.Person;
import org.ledgergate.items.Content;
import org.ledgergate.items.Field;
import org.ledgergate.items.ItemRow;
import org.ledgergate.items.ItemState;
import org.ledgergate.items.Standing;
import org.ledgergate.notifications.MailItem.Remark;
import org.ledgergate.notifications.transport.MailSettings;
import org.ledgergate.records.ErpRecord;
import org.ledgergate.records.ErpRecords;
import org.ledgergate.records.RecordKind;
import org.ledgergate.settings.Settings;
import org.springframework.stereotype.Component;

/** Puts items into the words of a mail: names for codes, the company's time, money with its currency. */
@Component
class MailItems {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm z", Locale.ENGLISH);

    private final ErpRecords records;
    private final People people;
    private final Settings settings;
    private final MailSettings mail;

    MailItems(ErpRecords records, People people, Settings settings, MailSettings mail) {
        this.records = records;
        this.people = people;
        this.settings = settings;
        this.mail = mail;
    }

    MailItem show(ItemRow item, Remark remark) {
        return new MailItem(
                MailText.line(item.type().label() + " " + item.text(Field.NUMBER)),
                MailText.line(item.text(Field.TITLE)),
                named(RecordKind.VENDOR, item.text(Field.VENDOR)),
                named(RecordKind.JOB, item.text(Field.PROJECT)),
                new Content(item.fields(), List.of())
                        .amount()
                        .map(MoneyText::of)
                        .orElse(""),
                standing(item.standing()),
                remark,
                mail.itemLink(item.id().toString()));
    }

    /** Answers whose access news speak of, and what was said. */
    MailItem showPerson(News news) {
        return new MailItem(name(news.who()), "", "", "", "", "", remark(news), mail.personLink());
    }

    /** Answers what news say beyond the item itself. */
    Remark remark(News news) {
        String label = switch (news.kind()) {
            case REJECTED -> "Reason given by " + name(news.who());
            case EXPORT_FAILED -> "The ERP's message";
            case TECHNICAL_TROUBLE, PARENT_STOPPED -> "What happened";
            case ACCESS_ASKED -> "What they ask for";
            case ACCESS_GRANTED, ACCESS_DECLINED -> "Decision";
            case AWAIT_REVIEW, SUMMARY -> "";
        };
        return new Remark(label, MailText.lines(news.detail().toString()));
    }

    private String named(RecordKind kind, String code) {
        String known = records.find(kind, code)
                .map(ErpRecord::name)
                .map(name -> name + " (" + code + ")")
                .orElse(code);
        return MailText.line(known);
    }

    private String standing(Standing standing) {
        String state = standing.state().label();
        if (standing.sender().isEmpty()) {
            return state;
        }
        String sent = "Sent " + time(standing.sentAt()) + " by " + name(standing.sender());
        return standing.state() == ItemState.SENT ? sent : sent + "; " + state.toLowerCase(Locale.ROOT) + " now";
    }

    private String time(@Nullable Instant instant) {
        return instant == null ? "" : TIME.format(instant.atZone(settings.companyZone()));
    }

    private String name(String personId) {
        return personId.equals(Person.LEDGERGATE.id())
                ? Person.LEDGERGATE.name()
                : MailText.line(people.find(personId).map(Person::name).orElse(personId));
    }
}
