/** What the company switched on. */
@NullMarked
@ApplicationModule(allowedDependencies = {"messages", "access"})
package org.ledgergate.settings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
