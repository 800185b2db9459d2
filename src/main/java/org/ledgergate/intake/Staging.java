package org.ledgergate.intake;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.ledgergate.access.Access;
import org.ledgergate.access.Person;
import org.ledgergate.records.ErpRecords;
import org.ledgergate.records.RecordKind;
import org.ledgergate.records.RecordStage;
import org.ledgergate.settings.Setting;
import org.ledgergate.settings.Settings;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What Refresh brought waits until somebody adds it; what nobody needs is archived. Source: R25, R28. */
@Component
public class Staging {

    private final Access access;
    private final ErpRecords records;
    private final Settings settings;

    Staging(Access access, ErpRecords records, Settings settings) {
        this.access = access;
        this.records = records;
        this.settings = settings;
    }

    /**
     * Lets items use records that wait.
     *
     * @return the codes of those that were added; others have been moved by somebody else meanwhile
     * @throws org.ledgergate.access.NotAllowed unless the person has Standard or Admin
     */
    @Transactional
    public List<String> add(Person by, RecordKind kind, Set<String> codes) {
        return move(by, kind, codes, RecordStage.READY, RecordStage.SYNCED);
    }

    /** Puts records away, so that no further item uses them; answers and throws as {@link #add}. */
    @Transactional
    public List<String> archive(Person by, RecordKind kind, Set<String> codes) {
        return Stream.of(RecordStage.READY, RecordStage.SYNCED)
                .flatMap(from -> move(by, kind, codes, from, RecordStage.ARCHIVED).stream())
                .toList();
    }

    /** Lets items use records again that were archived; answers and throws as {@link #add}. */
    @Transactional
    public List<String> restore(Person by, RecordKind kind, Set<String> codes) {
        return move(by, kind, codes, RecordStage.ARCHIVED, RecordStage.SYNCED);
    }

    /** Returns where records stand that the ERP tells of for the first time; cost codes are never waited for. */
    RecordStage ofNew(RecordKind kind) {
        return kind == RecordKind.COST_CODE || settings.isOn(Setting.IMPORT_ADD_AT_ONCE)
                ? RecordStage.SYNCED
                : RecordStage.READY;
    }

    private List<String> move(Person by, RecordKind kind, Set<String> codes, RecordStage from, RecordStage to) {
        access.requireStandard(by);
        return records.move(by, kind, codes, from, to);
    }
}
