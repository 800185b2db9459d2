package org.ledgergate.items.rules;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.ledgergate.items.Fault;
import org.ledgergate.items.Item;
import org.ledgergate.items.ItemId;
import org.ledgergate.items.tables.ManyItemsTable;
import org.springframework.stereotype.Component;

/** Says what keeps items from going on, of one or of many at once: few questions to the database for every five hundred. Source: R1. */
@Component
public class Readiness {

    private static final int AT_A_TIME = 500;

    private final ManyItemsTable items;
    private final Candidates candidates;

    public Readiness(ManyItemsTable items, Candidates candidates) {
        this.items = items;
        this.candidates = candidates;
    }

    /** Returns every send rule that fails; empty if the item is ready. Source: R1. */
    public List<Fault> failing(Item item, Limits limits) {
        return candidates.of(item, limits).failing();
    }

    /**
     * Returns every send rule that fails, by item; items that are ready are missing.
     *
     * @param ids of items of one type
     */
    public Map<ItemId, List<Fault>> failing(List<ItemId> ids, Limits limits) {
        return each(ids, limits, Candidate::failing);
    }

    /**
     * Returns what an approver should know before accepting, by item; items without a warning are missing.
     *
     * @param ids of items of one type
     */
    public Map<ItemId, List<Warning>> warnings(List<ItemId> ids, Limits limits) {
        return each(ids, limits, Candidate::warnings);
    }

    /** Returns what an approver should know before accepting. Source: R51. */
    public List<Warning> warnings(Item item, Limits limits) {
        return candidates.of(item, limits).warnings();
    }

    /** Returns why an item can no longer go with its commitment; empty while it can, and for a type without parent. Source: R39. */
    public List<Fault> apart(Item item) {
        return candidates.of(item, Limits.NONE).apart();
    }

    /** Returns the item of ours that has to be in the ERP before this one, and is not: its commitment, or its job. Source: R12. */
    public Optional<Item> awaited(Item item) {
        return candidates.awaited(item);
    }

    private <T> Map<ItemId, List<T>> each(List<ItemId> ids, Limits limits, Function<Candidate, List<T>> asked) {
        Map<ItemId, List<T>> found = new HashMap<>();
        for (int from = 0; from < ids.size(); from += AT_A_TIME) {
            Set<ItemId> some = new HashSet<>(ids.subList(from, Math.min(from + AT_A_TIME, ids.size())));
            candidates
                    .of(items.all(some), limits)
                    .forEach(candidate -> found.put(candidate.item().id(), asked.apply(candidate)));
        }
        found.values().removeIf(List::isEmpty);
        return found;
    }
}
