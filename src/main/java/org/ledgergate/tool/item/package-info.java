/** An item's page, and the verbs on it. */
@NullMarked
package org.ledgergate.tool.item;

import org.jspecify.annotations.NullMarked;
