/**
 * The items as lists show them: searched, sorted, counted and paged, without their lines. A {@code SortKey} is one
 * column with an index, written by {@code items.tables.ItemTable}; a {@code Cursor} holds its value and the position.
 * A filter is a component of {@code ItemFilter}: {@code SearchReader} reads it, {@code ItemCondition} makes it SQL;
 * its field is in {@code items.html} and {@code openapi.yaml}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"messages", "items", "items::content", "items::tables"})
package org.ledgergate.worklist;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
