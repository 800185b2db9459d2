/** The rows of items and of their revisions. */
@NullMarked
@NamedInterface("tables")
package org.ledgergate.items.tables;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
