package org.ledgergate.records;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Records of the ERP that were looked up together, found by any writing of their codes. */
public class KnownRecords {

    private final Map<Key, List<ErpRecord>> byKey;

    KnownRecords(Set<ErpRecord> records) {
        byKey = records.stream().collect(Collectors.groupingBy(erp -> Key.of(erp.kind(), erp.code())));
    }

    /** Finds the record with this very code, or else the only one whose code is another writing of it. */
    public Optional<ErpRecord> find(RecordKind kind, String code) {
        List<ErpRecord> same = byKey.getOrDefault(Key.of(kind, code), List.of());
        return same.stream()
                .filter(erp -> erp.code().equals(code))
                .findFirst()
                .or(() -> same.size() == 1 ? Optional.of(same.get(0)) : Optional.empty());
    }

    private record Key(RecordKind kind, String code) {

        static Key of(RecordKind kind, String code) {
            return new Key(kind, Identifier.key(code));
        }
    }
}
