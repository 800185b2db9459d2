package org.ledgergate.tool;

/** An answer to something that the person did not see: the item changed after their page was made. */
class Outdated extends RuntimeException {

    Outdated() {
        super("Somebody changed this item after you opened it. Below is how it stands now; please look again.");
    }
}
