package org.ledgergate.tool;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.ledgergate.access.People;
import org.ledgergate.access.Person;
import org.ledgergate.items.ErpRecord;
import org.ledgergate.items.ErpRecords;
import org.ledgergate.items.RecordKind;
import org.ledgergate.settings.Settings;
import org.springframework.stereotype.Component;
import org.springframework.web.context.annotation.RequestScope;

/** How one page names people, vendors and moments; each is looked up once a request. */
@Component
@RequestScope
public class Words {

    private final People people;
    private final ErpRecords records;
    private final Instant now;
    private final ZoneId zone;
    private final Map<String, String> names = new HashMap<>();
    private final Map<String, String> vendors = new HashMap<>();

    Words(People people, ErpRecords records, Settings settings, Clock clock) {
        this.people = people;
        this.records = records;
        this.now = clock.instant();
        this.zone = settings.companyZone();
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

    public Moment moment(Instant instant) {
        return Moment.of(instant, now, zone);
    }

    /** Answers a choice's code as words: approved-as-noted as Approved as noted. */
    public static String choice(String code) {
        return code.isEmpty()
                ? ""
                : code.substring(0, 1).toUpperCase(Locale.ROOT)
                        + code.substring(1).replace('-', ' ');
    }
}
