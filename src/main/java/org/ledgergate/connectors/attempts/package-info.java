/** The ledger of attempts: what was asked of the ERP for each item, and what became of it. */
@NullMarked
@NamedInterface("attempts")
package org.ledgergate.connectors.attempts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
