/**
 * Lists of items, what is done with many of them, and both as files. A column is a constant of {@code ListColumn}, a cell in
 * {@code templates/tool/items.html} and {@code column.…} in {@code texts/labels}; what it sorts by is a {@code SortKey} with an index
 * in {@code V4__items.sql}.
 */
@NullMarked
package org.ledgergate.tool.worklist;

import org.jspecify.annotations.NullMarked;
