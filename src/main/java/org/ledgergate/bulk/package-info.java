/** One verb for many items at once: chosen, confirmed, done in the background, each item once. */
@NullMarked
@ApplicationModule(allowedDependencies = {"messages", "access", "items", "connectors", "process"})
package org.ledgergate.bulk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
