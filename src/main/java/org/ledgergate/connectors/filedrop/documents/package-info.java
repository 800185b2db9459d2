/** An item as files: sheets in our own layout, and UBL. */
@NullMarked
package org.ledgergate.connectors.filedrop.documents;

import org.jspecify.annotations.NullMarked;
