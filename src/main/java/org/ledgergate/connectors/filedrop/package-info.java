/** Files for ERPs that import files: one set for each item goes out, one acknowledgement for each comes back. */
@NullMarked
package org.ledgergate.connectors.filedrop;

import org.jspecify.annotations.NullMarked;
