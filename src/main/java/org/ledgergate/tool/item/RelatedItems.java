package org.ledgergate.tool.item;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.ledgergate.items.Item;
import org.ledgergate.items.ItemRow;
import org.ledgergate.items.ItemType;
import org.ledgergate.items.Items;
import org.ledgergate.items.content.Field;
import org.ledgergate.records.ErpRecord;
import org.ledgergate.records.ErpRecords;
import org.ledgergate.records.RecordKind;
import org.ledgergate.tool.Links;
import org.ledgergate.tool.PageText;
import org.ledgergate.tool.item.RelatedItem.Level;
import org.ledgergate.tool.item.RelatedItem.More;
import org.ledgergate.worklist.WorkList;
import org.springframework.stereotype.Component;

/** Finds the items around one: the job, the commitment, what stands beside it and what stands below. */
@Component
class RelatedItems {

    /** So many of each level are shown; the rest is in lists. */
    private static final int MOST = 20;

    private static final Set<ItemType> OF_A_JOB = Arrays.stream(ItemType.values())
            .filter(type -> type.parent().isEmpty() && type.fields().contains(Field.PROJECT))
            .collect(Collectors.toUnmodifiableSet());

    private final Items items;
    private final WorkList workList;
    private final ErpRecords records;
    private final PageText words;

    RelatedItems(Items items, WorkList workList, ErpRecords records, PageText words) {
        this.items = items;
        this.workList = workList;
        this.records = records;
        this.words = words;
    }

    /** Returns the tree from the job down; empty for a job without anything below. */
    Optional<RelatedItem> of(Item item) {
        if (item.type() == ItemType.JOB) {
            Level level = ofProject(item.text(Field.NUMBER), OF_A_JOB, Optional.empty());
            return Optional.of(RelatedItem.of(item.row(), true, level, words))
                    .filter(job -> !job.below().relatives().isEmpty());
        }
        return Optional.of(job(item, item.type().parent().isEmpty() ? beside(item) : underTheParent(item)));
    }

    private Level beside(Item item) {
        return ofProject(item.text(Field.PROJECT), Set.of(item.type()), Optional.of(item));
    }

    private Level underTheParent(Item item) {
        return items.parent(item)
                .map(parent ->
                        Level.of(RelatedItem.of(parent.row(), false, children(parent.row(), Optional.of(item)), words)))
                .orElseGet(() -> Level.of(relative(item.row(), Optional.of(item))));
    }

    private RelatedItem job(Item item, Level below) {
        String project = item.text(Field.PROJECT);
        return items.job(item)
                .map(job -> RelatedItem.of(job.row(), false, below, words))
                .orElseGet(() -> RelatedItem.ofErp(
                        project,
                        records.find(RecordKind.JOB, project)
                                .map(ErpRecord::name)
                                .orElse(""),
                        below,
                        words));
    }

    private Level ofProject(String project, Set<ItemType> types, Optional<Item> present) {
        return level(workList.ofProject(project, types, MOST), more(project, types), present);
    }

    private Level children(ItemRow parent, Optional<Item> present) {
        return level(
                workList.children(parent.id(), MOST),
                more(parent.text(Field.PROJECT), parent.type().children()),
                present);
    }

    /**
     * @param more leads to the rest
     * @param present the item whose page this is, if it is on this level: the newest are shown, and it in any case
     */
    private Level level(List<ItemRow> found, List<More> more, Optional<Item> present) {
        List<ItemRow> shown = new ArrayList<>(found.subList(0, Math.min(MOST, found.size())));
        present.map(Item::row)
                .filter(row -> shown.stream().noneMatch(other -> other.id().equals(row.id())))
                .ifPresent(row -> {
                    shown.subList(Math.min(MOST - 1, shown.size()), shown.size())
                            .clear();
                    shown.add(row);
                });
        return new Level(
                shown.stream().map(row -> relative(row, present)).toList(), found.size() > MOST ? more : List.of());
    }

    private RelatedItem relative(ItemRow row, Optional<Item> item) {
        boolean present = item.filter(here -> here.id().equals(row.id())).isPresent();
        Level below = present && !row.type().children().isEmpty() ? children(row, Optional.empty()) : Level.EMPTY;
        return RelatedItem.of(row, present, below, words);
    }

    private List<More> more(String project, Set<ItemType> types) {
        return types.stream()
                .sorted()
                .map(type -> new More(
                        words.text("family.more", words.text("type." + type.code() + ".plural"), project),
                        Links.with(Links.items(type), new TreeMap<>(Map.of("project", project, "view", "all")))))
                .toList();
    }
}
