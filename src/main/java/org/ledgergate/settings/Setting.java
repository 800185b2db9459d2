package org.ledgergate.settings;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.ledgergate.messages.Catalog;
import org.ledgergate.messages.Message;
import org.ledgergate.messages.Word;

/** Everything that an ERP administrator can change while Ledgergate runs, with its default. */
public enum Setting implements Word {
    DIRECT_EXPORT_COMMITMENT(
            "direct-export.commitment", "Commitments go to the ERP without an approver", Kind.YES_NO, "false"),
    DIRECT_EXPORT_COMMITMENT_CHANGE_ORDER(
            "direct-export.commitment-change-order",
            "Commitment change orders go to the ERP without an approver",
            Kind.YES_NO,
            "false"),
    DIRECT_EXPORT_SUBCONTRACTOR_INVOICE(
            "direct-export.subcontractor-invoice",
            "Subcontractor invoices go to the ERP without an approver",
            Kind.YES_NO,
            "false"),
    SEGREGATION_OF_DUTIES(
            "segregation-of-duties", "Nobody accepts an item that they sent or created", Kind.YES_NO, "true"),
    IMPORT_ADD_AT_ONCE(
            "import.add-at-once",
            "What Refresh finds can be used at once, without being added by somebody",
            Kind.YES_NO,
            "false"),
    MAIL_ON_RESEND("mail.on-resend", "Mail approvers at once when a rejected item is re-sent", Kind.YES_NO, "false"),
    REVIEW_MAIL_WINDOW(
            "mail.review-window", "Items sent within this time share one mail per approver", Kind.DURATION, "PT1M"),
    SUMMARY_TIME("summary.time", "The daily summary leaves at this hour", Kind.TIME, "07:00"),
    COMPANY_ZONE("company.zone", "The company's time zone", Kind.ZONE, "UTC"),
    COMPANY_LANGUAGE("company.language", "Company language", Kind.LANGUAGE, "en");

    /** How a setting's text is read; each kind refuses what it cannot read, in words. */
    public enum Kind {
        YES_NO(Message.of("kind.true-or-false"), text -> {
            if (!"true".equals(text) && !"false".equals(text)) {
                throw new IllegalArgumentException(text);
            }
            return text;
        }),
        DURATION(Message.of("setting.kind.length-of-time"), text -> {
            Duration duration =
                    text.matches("\\d{1,9}") ? Duration.ofSeconds(Long.parseLong(text)) : Duration.parse(text);
            if (duration.isNegative() || duration.compareTo(Duration.ofHours(1)) > 0) {
                throw new IllegalArgumentException(text);
            }
            return duration;
        }),
        TIME(Message.of("setting.kind.time-of-day"), LocalTime::parse),
        ZONE(Message.of("setting.kind.time-zone"), ZoneId::of),
        LANGUAGE(Message.of("setting.kind.language", Message.list(languages())), text -> {
            if (!languages().contains(text)) {
                throw new IllegalArgumentException(text);
            }
            return text;
        });

        private final Message words;
        private final Function<String, Object> reader;

        Kind(Message words, Function<String, Object> reader) {
            this.words = words;
            this.reader = reader;
        }

        /** Returns the tags of what there are texts in. */
        private static List<String> languages() {
            return Catalog.locales().stream().map(Locale::toLanguageTag).toList();
        }
    }

    private final String key;
    private final String label;
    private final Kind kind;
    private final String byDefault;

    Setting(String key, String label, Kind kind, String byDefault) {
        this.key = key;
        this.label = label;
        this.kind = kind;
        this.byDefault = byDefault;
    }

    public String key() {
        return key;
    }

    @Override
    public String textKey() {
        return "setting." + key;
    }

    @Override
    public String label() {
        return label;
    }

    public Kind kind() {
        return kind;
    }

    String byDefault() {
        return byDefault;
    }

    public static Optional<Setting> ofKey(String key) {
        return Arrays.stream(values())
                .filter(setting -> setting.key.equals(key))
                .findFirst();
    }

    /** Returns a value that is not wrong as it is kept. */
    String kept(String text) {
        return kind == Kind.DURATION ? String.valueOf(kind.reader.apply(text)) : text;
    }

    /** Returns what is wrong with a wanted value, in words; empty if nothing. */
    public Optional<Message> wrong(String text) {
        try {
            Objects.requireNonNull(kind.reader.apply(text));
            return Optional.empty();
        } catch (IllegalArgumentException | DateTimeException unreadable) {
            return Optional.of(Message.of("setting.must-be", this, kind.words));
        }
    }
}
