package org.ledgergate.items;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ledgergate.items.SendRule.Candidate;
import org.ledgergate.items.SendRule.Known;
import org.ledgergate.records.ErpRecord;
import org.ledgergate.records.ErpRecords;
import org.ledgergate.records.RecordKind;
import org.springframework.stereotype.Component;

/** Says of many items which could not be sent, with few questions to the database: three for every five hundred. Source: R1. */
@Component
public class Readiness {

    private static final int AT_A_TIME = 500;

    private final ManyItemsTable items;
    private final ErpRecords records;

    Readiness(ManyItemsTable items, ErpRecords records) {
        this.items = items;
        this.records = records;
    }

    /**
     * Answers every send rule that fails, by item; items that are ready are missing.
     *
     * @param ids of items of this type
     */
    public Map<ItemId, List<Fault>> failing(ItemType type, List<ItemId> ids, Limits limits) {
        Map<ItemId, List<Fault>> failing = new HashMap<>();
        for (int from = 0; from < ids.size(); from += AT_A_TIME) {
            Set<ItemId> some = new HashSet<>(ids.subList(from, Math.min(from + AT_A_TIME, ids.size())));
            candidates(type, items.all(some), limits)
                    .forEach(candidate -> failing.put(candidate.item().id(), candidate.failing()));
        }
        failing.values().removeIf(List::isEmpty);
        return failing;
    }

    private List<Candidate> candidates(ItemType type, List<Item> some, Limits limits) {
        Map<String, Item> parents = parents(type, some);
        Known known = known(some);
        return some.stream()
                .map(item -> new Candidate(item, parentKey(type, item).map(parents::get), known, limits))
                .toList();
    }

    private Map<String, Item> parents(ItemType type, List<Item> some) {
        Set<String> keys =
                some.stream().flatMap(item -> parentKey(type, item).stream()).collect(Collectors.toSet());
        return items.ofNumbers(keys).stream()
                .collect(
                        Collectors.toMap(parent -> NumberKey.of(parent.type(), parent.content()), Function.identity()));
    }

    private static Optional<String> parentKey(ItemType type, Item item) {
        return type.parent().map(parent -> NumberKey.of(parent, item.text(Field.PROJECT), item.text(Field.PARENT)));
    }

    private Known known(List<Item> some) {
        List<ErpRecord> found = new ArrayList<>(records.known(Map.of(
                RecordKind.VENDOR, codes(some, Field.VENDOR),
                RecordKind.PRIME_CONTRACT, codes(some, Field.PRIME_CONTRACT))));
        return (kind, code) -> found.stream()
                .filter(one -> one.kind() == kind && one.code().equals(code))
                .findFirst();
    }

    private static Set<String> codes(List<Item> some, Field field) {
        return some.stream()
                .map(item -> item.text(field))
                .filter(code -> !code.isEmpty())
                .collect(Collectors.toSet());
    }
}
