package org.ledgergate.access;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The boxes that are not set; a box without a row is. */
@Repository
public class GridRightTable {

    private static final String WITHHOLD = "insert into withheld_box (person_id, box) values (:person, :box)";
    private static final String SET = "delete from withheld_box where person_id = :person and box = :box";

    private final JdbcClient jdbc;

    GridRightTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Returns the boxes that are withheld from a person. */
    public Set<GridRight> withheld(String personId) {
        Set<GridRight> withheld = EnumSet.noneOf(GridRight.class);
        jdbc.sql("select box from withheld_box where person_id = :person")
                .param("person", personId)
                .query((RowCallbackHandler)
                        row -> GridRight.ofCode(row.getString("box")).ifPresent(withheld::add));
        return withheld;
    }

    /** Returns the boxes that are withheld from anybody, by the user's id. */
    public Map<String, Set<GridRight>> withheld() {
        Map<String, Set<GridRight>> withheld = new HashMap<>();
        jdbc.sql("select person_id, box from withheld_box").query((RowCallbackHandler) row -> {
            String person = row.getString("person_id");
            GridRight.ofCode(row.getString("box"))
                    .ifPresent(box -> withheld.computeIfAbsent(person, id -> EnumSet.noneOf(GridRight.class))
                            .add(box));
        });
        return withheld;
    }

    /** Withholds the boxes that are new among the withheld, and sets those that are gone from them. */
    public void change(Person before, Person after) {
        for (GridRight box : GridRight.values()) {
            boolean withheld = after.withheld().contains(box);
            if (withheld != before.withheld().contains(box)) {
                jdbc.sql(withheld ? WITHHOLD : SET)
                        .param("person", before.id())
                        .param("box", box.code())
                        .update();
            }
        }
    }

    /** Lets nobody else change anybody's rights before the caller's transaction ends. */
    public void lock() {
        jdbc.sql("select id from rights_lock for update").query(Integer.class).single();
    }
}
