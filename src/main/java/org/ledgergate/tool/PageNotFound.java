package org.ledgergate.tool;

/** An address that no page has. */
class PageNotFound extends RuntimeException {

    PageNotFound() {
        super("There is no such page.");
    }
}
