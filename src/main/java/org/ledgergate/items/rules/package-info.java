/** What must hold before an item is sent, which fields are locked, and how long the ERP lets a text be. */
@NullMarked
@NamedInterface("rules")
package org.ledgergate.items.rules;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
