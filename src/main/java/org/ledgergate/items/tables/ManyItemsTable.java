package org.ledgergate.items.tables;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ledgergate.items.Item;
import org.ledgergate.items.ItemId;
import org.ledgergate.items.ItemType;
import org.ledgergate.items.rules.VendorInvoice;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Some hundreds of items in one statement, with their lines. */
@Repository
public class ManyItemsTable {

    private static final String VENDOR = "coalesce(nullif(item_vendor, ''),"
            + " (select above.item_vendor from item above where above.id = item.parent_id), '')";

    private final JdbcClient jdbc;

    public ManyItemsTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<Item> all(Set<ItemId> ids) {
        return where("id", texts(ids));
    }

    /** @param numberKeys as {@link NumberKey} has them; those of void items find nothing */
    public List<Item> ofNumbers(Set<String> numberKeys) {
        return where("number_key", List.copyOf(numberKeys));
    }

    /** Returns the parents by their children; those without one are missing. */
    public Map<ItemId, Item> parents(Set<ItemId> children) {
        Map<ItemId, Item> parents = new HashMap<>();
        if (!children.isEmpty()) {
            jdbc.sql("select " + ItemRowReader.WHOLE + ", child_id from item join"
                            + " (select id as child_id, parent_id as above_id from item where id in (:children)) below"
                            + " on above_id = id")
                    .param("children", texts(children))
                    .query(row -> {
                        parents.put(ItemId.of(row.getString("child_id")), ItemRowReader.readWhole(row));
                    });
        }
        return parents;
    }

    /**
     * Returns all invoices but void ones that have one of these numbers, as {@link org.ledgergate.records.Identifier#key} has
     * it, and one of these vendors, of their own or by their commitment.
     */
    public List<VendorInvoice> invoices(Set<String> numbers, Set<String> vendors) {
        return numbers.isEmpty()
                ? List.of()
                : jdbc.sql("select " + ItemRowReader.ROW + ", " + VENDOR + " as billed_by from item"
                                + " where type = :type and item_number_key in (:numbers)"
                                + " and item_vendor in (:vendors)"
                                + " and state <> 'VOID' order by list_position")
                        .param("type", ItemType.SUBCONTRACTOR_INVOICE.code())
                        .param("numbers", numbers)
                        .param("vendors", orNone(vendors))
                        .query((row, index) -> new VendorInvoice(ItemRowReader.read(row), row.getString("billed_by")))
                        .list();
    }

    private static Set<String> orNone(Set<String> vendors) {
        Set<String> found = new HashSet<>(vendors);
        found.add("");
        return found;
    }

    private static List<String> texts(Set<ItemId> ids) {
        return ids.stream().map(ItemId::toString).toList();
    }

    private List<Item> where(String column, List<String> values) {
        return values.isEmpty()
                ? List.of()
                : jdbc.sql("select " + ItemRowReader.WHOLE + " from item where " + column + " in (:values)")
                        .param("values", values)
                        .query((row, index) -> ItemRowReader.readWhole(row))
                        .list();
    }
}
