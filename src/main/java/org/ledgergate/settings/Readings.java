package org.ledgergate.settings;

import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import org.ledgergate.access.Person;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What people chose of language and time zone, for what reaches them outside of their browser. */
@Component
public class Readings {

    private final ReadingTable table;
    private final Settings settings;

    Readings(ReadingTable table, Settings settings) {
        this.table = table;
        this.settings = settings;
    }

    /** Returns how a person reads: as they chose, else in the company's language at the company's time. */
    public Reading of(Person person) {
        Optional<ReadingTable.Chosen> chosen = table.find(person.id());
        return new Reading(
                chosen.map(ReadingTable.Chosen::language)
                        .filter(tag -> !tag.isEmpty())
                        .map(Locale::forLanguageTag)
                        .orElseGet(settings::companyLanguage),
                chosen.map(ReadingTable.Chosen::zone)
                        .filter(zone -> !zone.isEmpty())
                        .map(ZoneId::of)
                        .orElseGet(settings::companyZone));
    }

    /** Remembers a person's choice; what is empty is left to the company. */
    @Transactional
    public void choose(Person person, Optional<Locale> language, Optional<ZoneId> zone) {
        table.put(
                person.id(),
                language.map(Locale::toLanguageTag).orElse(""),
                zone.map(ZoneId::getId).orElse(""));
    }
}
