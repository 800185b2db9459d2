package org.ledgergate.connectors.attempts;

/** Another document of the same commitment is being exported at this moment; this one has to wait its turn. Source: R37. */
public class FamilyBusy extends RuntimeException {

    FamilyBusy() {
        super("Another document of the same commitment is being exported");
    }
}
