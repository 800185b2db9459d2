/** The lists of items, by type and state. */
@NullMarked
package org.ledgergate.tool.worklist;

import org.jspecify.annotations.NullMarked;
