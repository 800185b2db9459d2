package org.ledgergate.example;

import java.util.Set;
import java.util.stream.Collectors;
import org.ledgergate.access.People;
import org.ledgergate.access.Person;
import org.ledgergate.intake.Intake;
import org.ledgergate.intake.Staging;
import org.ledgergate.records.ErpRecord;
import org.ledgergate.records.ErpRecords;
import org.ledgergate.records.RecordKind;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Asks the sandbox for all it has and adds it; some of it is left waiting, and one vendor is archived, so that each view shows something. */
@Component
@Profile("example")
class ExampleIntake {

    private static final Set<String> LEFT_WAITING = Set.of("V-1022", "V-1023", "V-1024", "J-2042", "PC-2042");
    private static final String ARCHIVED = "V-1020";

    private final Intake intake;
    private final Staging staging;
    private final ErpRecords records;
    private final People people;
    private final BackgroundWork patience;

    ExampleIntake(Intake intake, Staging staging, ErpRecords records, People people, BackgroundWork patience) {
        this.intake = intake;
        this.staging = staging;
        this.records = records;
        this.people = people;
        this.patience = patience;
    }

    void take() {
        Person anna = people.find("anna").orElseThrow();
        for (RecordKind kind : RecordKind.values()) {
            intake.run(anna, kind);
            patience.untilTaken(kind);
            staging.add(anna, kind, wanted(kind));
        }
        staging.archive(anna, RecordKind.VENDOR, Set.of(ARCHIVED));
    }

    private Set<String> wanted(RecordKind kind) {
        return records.all(kind).stream()
                .map(ErpRecord::code)
                .filter(code -> !LEFT_WAITING.contains(code))
                .collect(Collectors.toSet());
    }
}
