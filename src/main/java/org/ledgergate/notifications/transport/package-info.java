/** The way a mail leaves: by a mail server, or as a file while there is none. */
@NullMarked
package org.ledgergate.notifications.transport;

import org.jspecify.annotations.NullMarked;
