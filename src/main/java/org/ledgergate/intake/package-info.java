/** What the ERP sends us: its vendors, jobs and cost codes. */
@NullMarked
@ApplicationModule(allowedDependencies = {"messages", "items", "connectors", "access"})
package org.ledgergate.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
