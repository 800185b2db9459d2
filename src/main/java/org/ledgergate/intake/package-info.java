/**
 * What the ERP sends: vendors, jobs, cost codes and prime contracts.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"messages", "access", "settings", "records", "worklist", "connectors"})
package org.ledgergate.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
