package org.ledgergate.notifications;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiPredicate;
import org.ledgergate.access.Person;
import org.ledgergate.items.ItemRow;
import org.ledgergate.items.ItemState;
import org.ledgergate.settings.Setting;
import org.ledgergate.settings.Settings;
import org.ledgergate.worklist.ItemQuery;
import org.ledgergate.worklist.ItemSearch;
import org.ledgergate.worklist.WorkList;
import org.springframework.stereotype.Component;

/** What waits for an approver's answer, and whose answer it may be. */
@Component
class OpenReviews {

    private static final Set<ItemState> STATES = EnumSet.of(ItemState.SENT, ItemState.FAILED);

    private final WorkList workList;
    private final Settings settings;

    OpenReviews(WorkList workList, Settings settings) {
        this.workList = workList;
        this.settings = settings;
    }

    /** Returns every item that waits for an answer, what waits longest at the top. */
    List<ItemRow> all() {
        List<ItemRow> all = new ArrayList<>();
        workList.each(new ItemQuery(null, STATES, ItemSearch.ALL), all::add);
        all.sort(Comparator.comparing(OpenReviews::since));
        return all;
    }

    /** Returns who may answer what, as the settings are now: nobody without the privilege and the type's box, nobody their own. */
    BiPredicate<Person, ItemRow> answerable() {
        boolean ownToo = !settings.isOn(Setting.SEGREGATION_OF_DUTIES);
        return (person, row) -> person.may(row.type().box()) && (ownToo || !row.comesFrom(person.id()));
    }

    private static Instant since(ItemRow row) {
        return Objects.requireNonNullElse(row.lifecycle().sentAt(), row.createdAt());
    }
}
