/** The folders of a file drop: sets of files that go out, acknowledgements and lists of records that come in. */
@NullMarked
package org.ledgergate.connectors.filedrop.exchange;

import org.jspecify.annotations.NullMarked;
