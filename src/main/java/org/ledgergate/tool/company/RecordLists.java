package org.ledgergate.tool.company;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.ledgergate.access.Access;
import org.ledgergate.access.Person;
import org.ledgergate.intake.Intake;
import org.ledgergate.records.ErpRecord;
import org.ledgergate.records.ErpRecords;
import org.ledgergate.records.RecordKind;
import org.ledgergate.records.RecordStage;
import org.ledgergate.tool.PageText;
import org.springframework.stereotype.Component;

/** Finds what a page shows of the ERP's records. */
@Component
class RecordLists {

    private final ErpRecords records;
    private final Intake intake;
    private final Access access;
    private final PageText words;

    RecordLists(ErpRecords records, Intake intake, Access access, PageText words) {
        this.records = records;
        this.intake = intake;
        this.access = access;
        this.words = words;
    }

    /** @param wanted the view; without one it is what waits to be added, as long as anything does */
    RecordList of(RecordKind kind, Optional<RecordStage> wanted, String q, Person person) {
        Map<RecordStage, Integer> counts = records.counts(kind);
        RecordStage stage =
                wanted.orElse(counts.containsKey(RecordStage.READY) ? RecordStage.READY : RecordStage.SYNCED);
        return new RecordList(
                kind,
                stage,
                q,
                found(kind, stage, q),
                counts,
                intake.last(kind).map(run -> RecordList.LastRun.of(run, words)),
                access.whyNotApprover(person, kind.box()),
                access.whyNotStandard(person));
    }

    /** Returns the codes of all that a search finds, also of those that no page shows. */
    Set<String> codes(RecordKind kind, RecordStage stage, String q) {
        return found(kind, stage, q).stream().map(ErpRecord::code).collect(Collectors.toSet());
    }

    private List<ErpRecord> found(RecordKind kind, RecordStage stage, String q) {
        String wanted = q.toLowerCase(Locale.ROOT);
        return records.all(kind).stream()
                .filter(erp -> erp.stage() == stage)
                .filter(erp -> erp.code().toLowerCase(Locale.ROOT).contains(wanted)
                        || erp.name().toLowerCase(Locale.ROOT).contains(wanted))
                .toList();
    }
}
