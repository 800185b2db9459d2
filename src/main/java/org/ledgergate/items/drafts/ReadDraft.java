package org.ledgergate.items.drafts;

import java.util.Optional;
import org.ledgergate.items.ItemId;
import org.ledgergate.items.content.Content;

/**
 * A draft without a fault.
 *
 * @param content with every code as the record that it names writes it
 * @param parent the item that it is to be bound to; empty for a type without parent
 */
public record ReadDraft(Content content, Optional<ItemId> parent) {}
