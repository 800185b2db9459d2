/**
 * What must hold before an item is sent ({@code SendRule}), how long the ERP lets a text be ({@code Limits}), and
 * whether a field is locked: {@code ItemType} declares which fields each type locks once synced, {@code FieldLocks}
 * applies that to an item's state.
 */
@NullMarked
@NamedInterface("rules")
package org.ledgergate.items.rules;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
