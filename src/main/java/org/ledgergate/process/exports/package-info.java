/** The export of an accepted item: what it has to fulfil, how it is tried again, what is done when it fails. */
@NullMarked
package org.ledgergate.process.exports;

import org.jspecify.annotations.NullMarked;
