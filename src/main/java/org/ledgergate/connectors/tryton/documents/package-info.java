/** What an item becomes in Tryton, and how it gets there. */
@NullMarked
package org.ledgergate.connectors.tryton.documents;

import org.jspecify.annotations.NullMarked;
