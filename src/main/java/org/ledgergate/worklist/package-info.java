/**
 * The items as lists show them: searched, sorted, counted and paged, without their lines. A {@code SortKey} is one
 * column with an index in {@code V4__items.sql}, written by {@code items.tables.ItemTable}; a {@code Cursor} holds its
 * value and the position.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"messages", "items", "items::content", "items::tables"})
package org.ledgergate.worklist;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
