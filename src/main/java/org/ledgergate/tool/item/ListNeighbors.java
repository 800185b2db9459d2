package org.ledgergate.tool.item;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.ledgergate.access.Person;
import org.ledgergate.items.Item;
import org.ledgergate.items.ItemRow;
import org.ledgergate.items.ItemState;
import org.ledgergate.items.ItemType;
import org.ledgergate.messages.Refused;
import org.ledgergate.tool.Links;
import org.ledgergate.tool.ListView;
import org.ledgergate.worklist.ItemQuery;
import org.ledgergate.worklist.ItemSearch;
import org.ledgergate.worklist.ItemSort;
import org.ledgergate.worklist.SortKey;
import org.ledgergate.worklist.WorkList;
import org.springframework.stereotype.Component;

/** The approvers' rhythm: open an item of a list, decide, and the next one of the same list appears. */
@Component
class ListNeighbors {

    private static final ItemSearch LONGEST_WAITING_FIRST = ItemSearch.ALL.by(new ItemSort(SortKey.AGE, true));

    private final WorkList workList;

    ListNeighbors(WorkList workList) {
        this.workList = workList;
    }

    /** @param in what the list's address says; what is not understood leads nowhere */
    ListPosition of(String in, Person person, Item item) {
        return query(in, person, item.type())
                .map(query -> new ListPosition(
                        in,
                        Links.items(item.type()) + "?" + in,
                        workList.before(query, item.id()),
                        workList.after(query, item.id())))
                .orElseGet(() -> new ListPosition("", Links.items(item.type()), Optional.empty(), Optional.empty()));
    }

    /**
     * Returns the next item that waits for an answer which this person may give: in the order of the list that they came from, and
     * from its top behind its end; for whoever came from elsewhere what waits longest.
     */
    Optional<ItemRow> next(String in, Person person, Item answered) {
        ItemSearch search =
                query(in, person, answered.type()).map(ItemQuery::search).orElse(LONGEST_WAITING_FIRST);
        var waiting = new ItemQuery(answered.type(), Set.of(ItemState.SENT), search);
        return Stream.of(
                        workList.rowsAfter(waiting, answered.id()),
                        workList.list(waiting).rows())
                .flatMap(List::stream)
                .filter(row -> !row.comesFrom(person.id()))
                .findFirst();
    }

    /** Returns of which types how many items wait for an answer that this person may give; those without any left out. */
    List<WaitingCount> waiting(Person person) {
        return Arrays.stream(ItemType.values())
                .filter(type -> person.may(type.box()))
                .map(type -> new WaitingCount(type, workList.counts(type).getOrDefault(ItemState.SENT, 0L)))
                .filter(waiting -> waiting.count() > 0)
                .toList();
    }

    private static Optional<ItemQuery> query(String in, Person person, ItemType type) {
        if (in.isEmpty()) {
            return Optional.empty();
        }
        try {
            Map<String, String> parts = Links.parts(in);
            ListView view = ListView.chosen(parts.getOrDefault("view", ""), person);
            return Optional.of(
                    new ItemQuery(type, view.states(), ItemSearch.of(parts).after(null)));
        } catch (Refused | IllegalArgumentException nonsense) {
            return Optional.empty();
        }
    }
}
