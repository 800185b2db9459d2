package org.ledgergate.notifications;

import org.ledgergate.items.Item;
import org.springframework.stereotype.Component;

/** What people are told, as the process sees it; the queue behind it follows in a commit of its own. */
@Component
public class Notifications {

    public void awaitReview(Item item) {}

    public void rejected(Item item) {}

    public void exportFailed(Item item, String message) {}

    public void technicalTrouble(Item item, String message) {}

    public boolean summaryDue() {
        return false;
    }

    public void queueSummaries() {}
}
