/** What happened, for ever. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"messages", "records", "items", "worklist", "settings", "access", "connectors"})
package org.ledgergate.eventlog;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
