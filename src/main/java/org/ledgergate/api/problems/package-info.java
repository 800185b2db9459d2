/** How the API reports what it refuses, as problem details of RFC 9457. */
@NullMarked
package org.ledgergate.api.problems;

import org.jspecify.annotations.NullMarked;
