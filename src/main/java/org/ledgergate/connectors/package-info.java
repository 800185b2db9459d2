/** The port to the ERPs; one folder for each ERP behind it, and http for what those that speak it share. */
@NullMarked
@ApplicationModule(allowedDependencies = {"messages", "records", "items", "worklist", "access"})
package org.ledgergate.connectors;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
