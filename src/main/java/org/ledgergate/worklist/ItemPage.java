package org.ledgergate.worklist;

import java.util.List;
import java.util.Optional;
import org.ledgergate.items.ItemRow;

/**
 * One page of a list.
 *
 * @param next the cursor to ask for the next page with; empty on the last page
 */
public record ItemPage(List<ItemRow> rows, Optional<Cursor> next) {}
