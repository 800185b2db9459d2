/** What the published document says of requests, and requests held against it. */
@NullMarked
package org.ledgergate.api.contract;

import org.jspecify.annotations.NullMarked;
