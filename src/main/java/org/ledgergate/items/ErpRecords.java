package org.ledgergate.items;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The ERP's vendors, cost codes, jobs and prime contracts that items refer to, as they were when the ERP was last asked. */
@Component
public class ErpRecords {

    private final ErpRecordTable table;

    ErpRecords(ErpRecordTable table) {
        this.table = table;
    }

    public Optional<ErpRecord> find(RecordKind kind, String code) {
        return table.find(kind, code);
    }

    public List<ErpRecord> all(RecordKind kind) {
        return table.all(kind);
    }

    /** Answers those of the named records that are known, asked for all at once. */
    Set<ErpRecord> known(Map<RecordKind, Set<String>> codes) {
        return table.known(codes);
    }

    /** Takes over what the ERP has now; what it no longer has stays known, but inactive. */
    @Transactional
    public Taken take(RecordKind kind, List<ErpRecord> present) {
        Map<String, ErpRecord> before =
                table.all(kind).stream().collect(Collectors.toMap(ErpRecord::code, Function.identity()));
        List<ErpRecord> added =
                present.stream().filter(now -> !before.containsKey(now.code())).toList();
        List<ErpRecord> changed = present.stream()
                .filter(now -> before.containsKey(now.code()) && !now.equals(before.get(now.code())))
                .toList();
        Set<String> codes = present.stream().map(ErpRecord::code).collect(Collectors.toSet());
        List<ErpRecord> gone = before.values().stream()
                .filter(old -> old.active() && !codes.contains(old.code()))
                .map(old -> new ErpRecord(kind, old.code(), old.name(), false))
                .toList();
        table.insert(added);
        table.update(changed);
        table.update(gone);
        if (kind == RecordKind.VENDOR && !(added.isEmpty() && changed.isEmpty())) {
            table.nameVendorsInLists();
        }
        return new Taken(added.size(), changed.size(), gone.size());
    }

    /** How many records were new, changed, or gone from the ERP. */
    public record Taken(int added, int changed, int gone) {}
}
