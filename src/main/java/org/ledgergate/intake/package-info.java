/** What the ERP sends us: its vendors, jobs and cost codes. */
@NullMarked
@ApplicationModule(allowedDependencies = {"messages", "access", "settings", "records", "worklist", "connectors"})
package org.ledgergate.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
