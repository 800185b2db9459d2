package org.ledgergate.items;

import java.util.List;
import java.util.OptionalLong;

/**
 * One page of a list, newest first.
 *
 * @param next the position to ask for the next page with; empty on the last page
 */
public record ItemPage(List<ItemRow> rows, OptionalLong next) {}
