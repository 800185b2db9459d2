package org.ledgergate.notifications;

import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who gets the daily summary: everybody who may answer something, unless they said otherwise. */
@Component
public class Subscriptions {

    private final SummaryTable table;

    Subscriptions(SummaryTable table) {
        this.table = table;
    }

    public boolean subscribed(String personId) {
        return table.subscribed(personId).orElse(true);
    }

    /** Returns the user ids of those who said that they want none. */
    public Set<String> unsubscribed() {
        return table.unsubscribed();
    }

    @Transactional
    public void change(String personId, boolean subscribed) {
        table.subscribe(personId, subscribed);
    }
}
