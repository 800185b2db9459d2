package org.ledgergate.notifications;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.ledgergate.access.People;
import org.ledgergate.access.Person;
import org.ledgergate.items.ItemId;
import org.ledgergate.items.ItemRow;
import org.ledgergate.items.ItemState;
import org.ledgergate.notifications.MailItem.Remark;
import org.ledgergate.notifications.transport.Letter;
import org.ledgergate.settings.Reading;
import org.ledgergate.worklist.WorkList;
import org.springframework.stereotype.Component;

/** Writes the mail of a bundle. It says what is true when it leaves, not when it was queued. */
@Component
class LetterWriter {

    /** Mail programs cut off long mails; the rest of a list is in the tool. */
    private static final int LISTED = 100;

    private static final int SUBJECT_LENGTH = 150;

    private final People people;
    private final WorkList items;
    private final OpenReviews waiting;
    private final MailItems words;
    private final MailTemplates templates;

    LetterWriter(People people, WorkList items, OpenReviews waiting, MailItems words, MailTemplates templates) {
        this.people = people;
        this.items = items;
        this.waiting = waiting;
        this.words = words;
        this.templates = templates;
    }

    /**
     * Returns the mail; empty if nothing is left to tell, because others have answered meanwhile.
     *
     * @throws NoAddress if the recipient cannot be told by mail
     */
    Optional<Letter> write(Bundle bundle) {
        Person recipient = people.find(bundle.recipient())
                .orElseThrow(() -> new NoAddress("Nobody is called " + bundle.recipient()));
        InternetAddress address = address(recipient);
        Reading reading = words.reading(recipient);
        List<Supplier<MailItem>> topics = topics(bundle, recipient, reading);
        return topics.isEmpty() ? Optional.empty() : Optional.of(write(bundle, address, topics, reading.language()));
    }

    private Letter write(Bundle bundle, InternetAddress address, List<Supplier<MailItem>> topics, Locale language) {
        NoticeKind kind = bundle.kind();
        long listed = kind.answeredInTasklist() ? LISTED : topics.size();
        List<MailItem> shown = topics.stream().limit(listed).map(Supplier::get).toList();
        MailItem first = shown.get(0);
        String heading = kind.heading(language, topics.size(), first.name());
        String subject = topics.size() > 1 || first.title().isEmpty() ? heading : heading + ": " + first.title();
        MailTemplates.Page page = new MailTemplates.Page(language, heading, kind, shown, topics.size() - shown.size());
        return new Letter(
                bundle.messageId(),
                bundle.oldest().queuedAt(),
                address,
                MailText.shortened(subject, SUBJECT_LENGTH),
                templates.text(page),
                templates.html(page));
    }

    /** Returns what there is to tell of; put into words only where it is listed. */
    private List<Supplier<MailItem>> topics(Bundle bundle, Person recipient, Reading reading) {
        return switch (bundle.kind()) {
            case SUMMARY -> answerable(waiting.all(), recipient, reading);
            case AWAIT_REVIEW -> answerable(stillSent(bundle), recipient, reading);
            case REJECTED, EXPORT_FAILED, PARENT_STOPPED, TECHNICAL_TROUBLE -> {
                Map<String, ItemRow> rows = rows(bundle);
                yield bundle.notices().stream()
                        .map(Notice::news)
                        .<Supplier<MailItem>>map(
                                news -> () -> words.show(item(rows, news), words.remark(news, reading), reading))
                        .toList();
            }
            case ACCESS_ASKED, ACCESS_GRANTED, ACCESS_DECLINED ->
                bundle.notices().stream()
                        .<Supplier<MailItem>>map(notice -> () -> words.showPerson(notice.news(), reading))
                        .toList();
        };
    }

    private List<Supplier<MailItem>> answerable(List<ItemRow> rows, Person recipient, Reading reading) {
        BiPredicate<Person, ItemRow> answerable = waiting.answerable();
        return rows.stream()
                .filter(row -> answerable.test(recipient, row))
                .<Supplier<MailItem>>map(row -> () -> words.show(row, Remark.NONE, reading))
                .toList();
    }

    private List<ItemRow> stillSent(Bundle bundle) {
        Map<String, ItemRow> rows = rows(bundle);
        return bundle.notices().stream()
                .map(Notice::news)
                .filter(news -> isStillSent(item(rows, news), news.revision()))
                .map(news -> item(rows, news))
                .toList();
    }

    /** Nothing removes an item. */
    private static ItemRow item(Map<String, ItemRow> rows, NoticeContent news) {
        return Objects.requireNonNull(rows.get(news.item()), () -> "There is no item " + news.item());
    }

    private static boolean isStillSent(ItemRow row, int revision) {
        return row.lifecycle().state() == ItemState.SENT && row.lifecycle().revision() == revision;
    }

    /** Returns the items that a bundle tells of, by id, as they are now. */
    private Map<String, ItemRow> rows(Bundle bundle) {
        Set<ItemId> ids = bundle.notices().stream()
                .map(notice -> ItemId.of(notice.news().item()))
                .collect(Collectors.toSet());
        return items.rows(ids).stream().collect(Collectors.toMap(row -> row.id().toString(), Function.identity()));
    }

    private static InternetAddress address(Person person) {
        try {
            InternetAddress address =
                    new InternetAddress(person.email(), MailText.line(person.name()), StandardCharsets.UTF_8.name());
            if (address.isGroup()) {
                throw new NoAddress(person.id() + " has a list as mail address");
            }
            address.validate();
            return address;
        } catch (AddressException | UnsupportedEncodingException unusable) {
            throw new NoAddress(person.id() + " has no usable mail address");
        }
    }
}
