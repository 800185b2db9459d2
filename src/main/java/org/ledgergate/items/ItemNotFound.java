package org.ledgergate.items;

/** No item has this id. */
public class ItemNotFound extends RuntimeException {

    public ItemNotFound(String id) {
        super("There is no item " + id + ".");
    }
}
