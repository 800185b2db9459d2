package org.ledgergate.items;

import java.util.Optional;

/**
 * A draft without a fault.
 *
 * @param content with every code as the record that it names writes it
 * @param parent the item that it is to be bound to; empty for a type without parent
 */
record ReadDraft(Content content, Optional<ItemId> parent) {}
