/** The items as lists show them: searched, sorted, counted and paged, without their lines. */
@NullMarked
@ApplicationModule(allowedDependencies = {"messages", "items", "items::content", "items::tables"})
package org.ledgergate.worklist;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
