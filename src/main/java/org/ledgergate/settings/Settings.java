package org.ledgergate.settings;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ledgergate.access.Access;
import org.ledgergate.access.Person;
import org.ledgergate.messages.Message;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The company's settings: read afresh at each use, changed by ERP administrators only. */
@Component
public class Settings {

    private final SettingTable table;
    private final Access access;
    private final ApplicationEventPublisher facts;
    private final Clock clock;

    Settings(SettingTable table, Access access, ApplicationEventPublisher facts, Clock clock) {
        this.table = table;
        this.access = access;
        this.facts = facts;
        this.clock = clock;
    }

    /** Returns whether items of a type skip the approver; the type's code as in {@code direct-export.<code>}. */
    public boolean directExport(String typeCode) {
        return Setting.ofKey("direct-export." + typeCode).map(this::isOn).orElse(false);
    }

    public boolean isOn(Setting setting) {
        return Boolean.parseBoolean(text(setting));
    }

    public Duration reviewMailWindow() {
        return Duration.parse(text(Setting.REVIEW_MAIL_WINDOW));
    }

    public LocalTime summaryTime() {
        return LocalTime.parse(text(Setting.SUMMARY_TIME));
    }

    /** Returns since when the daily summary leaves at its hour; empty if that was always so. */
    public Optional<Instant> summaryTimeSince() {
        return table.changedAt(Set.of(Setting.SUMMARY_TIME.key(), Setting.COMPANY_ZONE.key()));
    }

    public ZoneId companyZone() {
        return ZoneId.of(text(Setting.COMPANY_ZONE));
    }

    /** Returns what people read who have not chosen, in what reaches them outside of their browser. */
    public Locale companyLanguage() {
        return Locale.forLanguageTag(text(Setting.COMPANY_LANGUAGE));
    }

    public String text(Setting setting) {
        return table.find(setting.key()).orElse(setting.byDefault());
    }

    /** Returns every setting with its present value, in declared order. */
    public Map<Setting, String> all() {
        Map<String, String> stored = table.all();
        Map<Setting, String> all = new EnumMap<>(Setting.class);
        for (Setting setting : Setting.values()) {
            all.put(setting, stored.getOrDefault(setting.key(), setting.byDefault()));
        }
        return all;
    }

    /**
     * Changes settings, all or none; what already has the wanted value is no change and no event.
     *
     * @throws org.ledgergate.access.NotAllowed unless the person is an ERP administrator
     * @throws InvalidSettings if values are not of their settings' kinds
     */
    @Transactional
    public void change(Person by, Map<Setting, String> wanted) {
        access.requireAdmin(by);
        requireReadable(wanted);
        wanted.forEach((setting, value) -> change(by, setting, setting.kept(value)));
    }

    private static void requireReadable(Map<Setting, String> wanted) {
        Map<Setting, Message> wrong = new EnumMap<>(Setting.class);
        wanted.forEach((setting, value) -> setting.wrong(value).ifPresent(words -> wrong.put(setting, words)));
        if (!wrong.isEmpty()) {
            throw new InvalidSettings(wrong);
        }
    }

    private void change(Person by, Setting setting, String value) {
        String before = text(setting);
        if (!before.equals(value)) {
            table.put(setting.key(), value, clock.instant());
            facts.publishEvent(new SettingChanged(setting, before, value, by));
        }
    }
}
