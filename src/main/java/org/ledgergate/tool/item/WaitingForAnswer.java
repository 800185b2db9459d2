package org.ledgergate.tool.item;

import java.util.Optional;
import java.util.Set;
import org.ledgergate.access.Person;
import org.ledgergate.items.Item;
import org.ledgergate.items.ItemRow;
import org.ledgergate.items.ItemState;
import org.ledgergate.worklist.ItemQuery;
import org.ledgergate.worklist.ItemSearch;
import org.ledgergate.worklist.WorkList;
import org.springframework.stereotype.Component;

/** The approvers' rhythm: open the first item, decide, and the next one appears. */
@Component
class WaitingForAnswer {

    private final WorkList workList;

    WaitingForAnswer(WorkList workList) {
        this.workList = workList;
    }

    /** Answers the first item of the same type that waits for an answer this person may give; empty if none does. */
    Optional<ItemRow> next(Person person, Item answered) {
        var query = new ItemQuery(answered.type(), Set.of(ItemState.SENT), ItemSearch.ALL);
        return workList.list(query).rows().stream()
                .filter(row -> !row.comesFrom(person.id()))
                .findFirst();
    }
}
