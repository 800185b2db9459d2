package org.ledgergate.tool.item;

import java.util.Optional;
import org.ledgergate.items.Field;
import org.ledgergate.items.Item;
import org.ledgergate.items.ItemType;
import org.ledgergate.items.Items;
import org.ledgergate.tool.Links;
import org.ledgergate.tool.ListRow;
import org.ledgergate.tool.Words;
import org.ledgergate.worklist.WorkList;
import org.springframework.stereotype.Component;

/** Finds the items above and below one. */
@Component
class Families {

    private final Items items;
    private final WorkList workList;
    private final Words words;

    Families(Items items, WorkList workList, Words words) {
        this.items = items;
        this.workList = workList;
        this.words = words;
    }

    Family of(Item item) {
        Optional<Item> above = item.type() == ItemType.COMMITMENT ? items.job(item) : items.parent(item);
        Optional<String> more = item.type() == ItemType.JOB
                ? Optional.of(Links.items(ItemType.COMMITMENT) + "?view=all&project=" + item.text(Field.NUMBER))
                : Optional.empty();
        return new Family(
                above,
                workList.children(item).stream()
                        .map(row -> ListRow.of(row, words))
                        .toList(),
                more);
    }
}
