/** What an item says: its fields, lines and amounts, and how two versions of it differ. */
@NullMarked
@NamedInterface("content")
package org.ledgergate.items.content;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
