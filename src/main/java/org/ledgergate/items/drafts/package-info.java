/** What somebody entered for an item, read and checked field by field. */
@NullMarked
@NamedInterface("drafts")
package org.ledgergate.items.drafts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
