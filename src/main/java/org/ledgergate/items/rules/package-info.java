/**
 * What must hold before an item is sent ({@code SendRule}), how long the ERP lets a text be ({@code Limits}), and
 * whether a field is locked: {@code ItemType} declares which fields each type locks once synced, {@code FieldLocks}
 * applies that to an item's state.
 *
 * <p>A new rule is a constant of {@code SendRule} with its sentence in {@code texts/messages}; {@code ItemType} names the
 * rules that hold for each type. Whatever a rule looks at comes with its {@code Candidate}.
 */
@NullMarked
@NamedInterface("rules")
package org.ledgergate.items.rules;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
