package org.ledgergate.faults;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.ledgergate.faults.Books.Row;

/**
 * What people were told, what Ledgergate says and what the ERP says, held against each other.
 *
 * @param accepted items whose acceptance somebody was told of
 * @param records in the ERP
 * @param itemsTwice items with more than one record in the ERP
 * @param keysTwice keys with more than one record in the ERP
 * @param lost accepted items without a record in the ERP
 * @param forgotten items whose creation was acknowledged and that Ledgergate does not have
 * @param unfinished items that are not synced
 * @param otherwiseInTheErp items whose id in the ERP is not the one that Ledgergate shows
 * @param troubles answers that Ledgergate should never give, and how often it did
 * @param unanswered requests that nobody knows the fate of
 */
record Verdict(
        int accepted,
        int records,
        long itemsTwice,
        long keysTwice,
        long lost,
        long forgotten,
        long unfinished,
        long otherwiseInTheErp,
        Map<String, Integer> troubles,
        int unanswered) {

    Verdict(History history, List<Row> books, ErpLedger ledger) {
        this(
                history.accepted().size(),
                ledger.records(),
                ledger.itemsPostedMoreThanOnce(),
                ledger.keysPostedMoreThanOnce(),
                without(history.accepted(), ledger.items()),
                without(history.created(), books.stream().map(Row::id).collect(Collectors.toSet())),
                books.stream().filter(row -> !row.synced()).count(),
                books.stream()
                        .filter(row -> row.synced() && !row.erpId().equals(ledger.reference(row.id())))
                        .count(),
                history.troubles(),
                history.unansweredRequests());
    }

    /** Returns whether so many items were accepted, and each is in the ERP once, and everybody knows so. */
    boolean holds(int items) {
        return equals(new Verdict(items, items, 0, 0, 0, 0, 0, 0, Map.of(), unanswered));
    }

    private static long without(Set<String> all, Set<String> found) {
        Set<String> missing = new HashSet<>(all);
        missing.removeAll(found);
        return missing.size();
    }
}
