package org.ledgergate.tool.form;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.ledgergate.items.ItemRow;
import org.ledgergate.items.ItemState;
import org.ledgergate.items.ItemType;
import org.ledgergate.items.content.Field;
import org.ledgergate.worklist.ItemQuery;
import org.ledgergate.worklist.ItemSearch;
import org.ledgergate.worklist.WorkList;
import org.springframework.stereotype.Component;

/** The jobs that are items of ours and were not given up: other items can name them before the ERP has them. */
@Component
class Jobs {

    private static final Set<ItemState> LIVING = EnumSet.complementOf(EnumSet.of(ItemState.VOID));

    private final WorkList workList;

    Jobs(WorkList workList) {
        this.workList = workList;
    }

    /** Returns the newest. */
    List<ItemRow> some(int most) {
        return workList.all(new ItemQuery(ItemType.JOB, LIVING, ItemSearch.ALL), most).stream()
                .limit(most)
                .toList();
    }

    /** Returns those with this number or name, whatever the case. */
    List<ItemRow> called(String text) {
        var search = ItemSearch.of(Map.of("q", text));
        return workList.list(new ItemQuery(ItemType.JOB, LIVING, search)).rows().stream()
                .filter(job -> Stream.of(Field.NUMBER, Field.TITLE)
                        .anyMatch(field -> job.text(field).equalsIgnoreCase(text)))
                .toList();
    }
}
