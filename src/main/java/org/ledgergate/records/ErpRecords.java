package org.ledgergate.records;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ledgergate.access.Person;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The ERP's vendors, cost codes, jobs and prime contracts that items refer to, as they were when the ERP was last asked. */
@Component
public class ErpRecords {

    private final ErpRecordTable table;
    private final ApplicationEventPublisher facts;

    ErpRecords(ErpRecordTable table, ApplicationEventPublisher facts) {
        this.table = table;
        this.facts = facts;
    }

    /** Finds the record with this very code, or else the only one whose code is another writing of it. */
    public Optional<ErpRecord> find(RecordKind kind, String code) {
        return known(Map.of(kind, Set.of(code))).find(kind, code);
    }

    public List<ErpRecord> all(RecordKind kind) {
        return table.all(kind);
    }

    /** Returns those that items can use and whose code this is in whatever writing, or whose name whatever the case. */
    public List<ErpRecord> called(RecordKind kind, String text) {
        return table.called(kind, text).stream().filter(ErpRecord::usable).toList();
    }

    /** Returns those of the named records that are known, whatever the writing of their codes, asked for all at once. */
    public KnownRecords known(Map<RecordKind, Set<String>> codes) {
        return new KnownRecords(table.known(codes));
    }

    /** Returns how many there are in each stage; stages without any left out. */
    public Map<RecordStage, Integer> counts(RecordKind kind) {
        return table.counts(kind);
    }

    /**
     * Moves those of the named records that stand where they are said to; whoever else was faster has moved the others.
     *
     * @return the codes of those that moved, in the order of the ERP's list
     */
    @Transactional
    public List<String> move(Person by, RecordKind kind, Set<String> codes, RecordStage from, RecordStage to) {
        KnownRecords known = known(Map.of(kind, codes));
        Set<String> own = codes.stream()
                .flatMap(code -> known.find(kind, code).stream())
                .map(ErpRecord::code)
                .collect(Collectors.toSet());
        List<String> moved = own.isEmpty() ? List.of() : table.lock(kind, from, own);
        if (!moved.isEmpty()) {
            table.move(kind, moved, to);
            facts.publishEvent(new RecordsMoved(kind, from, to, moved, by));
        }
        return moved;
    }

    /** Returns the codes of those that stand at a stage. */
    public Set<String> codes(RecordKind kind, RecordStage stage) {
        return table.codes(kind, stage);
    }

    /** Lets items use records, without anybody having decided it. */
    @Transactional
    public void add(RecordKind kind, Set<String> codes) {
        if (!codes.isEmpty()) {
            table.move(kind, codes, RecordStage.SYNCED);
        }
    }

    /** Takes over what the ERP has now, ready for items to use. */
    public Taken take(RecordKind kind, List<ErpRecord> present) {
        return take(kind, present, RecordStage.SYNCED);
    }

    /**
     * Takes over what the ERP has now; what it no longer has stays known, but inactive, and what was known stays where it stood.
     *
     * @param stageOfNew where records stand that were not known before
     */
    @Transactional
    public Taken take(RecordKind kind, List<ErpRecord> told, RecordStage stageOfNew) {
        Map<String, ErpRecord> before =
                table.all(kind).stream().collect(Collectors.toMap(ErpRecord::code, Function.identity()));
        List<ErpRecord> present = told.stream()
                .map(now -> now.at(
                        before.containsKey(now.code()) ? before.get(now.code()).stage() : stageOfNew))
                .toList();
        List<ErpRecord> added =
                present.stream().filter(now -> !before.containsKey(now.code())).toList();
        List<ErpRecord> changed = present.stream()
                .filter(now -> before.containsKey(now.code()) && !now.equals(before.get(now.code())))
                .toList();
        Set<String> codes = present.stream().map(ErpRecord::code).collect(Collectors.toSet());
        List<ErpRecord> gone = before.values().stream()
                .filter(old -> old.active() && !codes.contains(old.code()))
                .map(old -> new ErpRecord(kind, old.code(), old.name(), false, old.stage()))
                .toList();
        table.insert(added);
        table.update(changed);
        table.update(gone);
        return new Taken(added.size(), changed.size(), gone.size());
    }

    /** Forgets all that the ERP told, because another one is asked from now on. */
    @Transactional
    public void forget() {
        table.deleteAll();
    }

    /** How many records were new, changed, or gone from the ERP. */
    public record Taken(int added, int changed, int gone) {}
}
