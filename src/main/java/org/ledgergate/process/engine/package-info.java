/** An engine set up for money: how it is configured, what it refuses, and what keeps it from starting. */
@NullMarked
package org.ledgergate.process.engine;

import org.jspecify.annotations.NullMarked;
