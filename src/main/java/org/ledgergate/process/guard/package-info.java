/** What the engine's own doors let in: queries, commands, first-run setup, and grants that nobody asked for. */
@NullMarked
package org.ledgergate.process.guard;

import org.jspecify.annotations.NullMarked;
