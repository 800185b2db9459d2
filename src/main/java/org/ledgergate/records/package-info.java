/** The ERP's vendors, cost codes, jobs and prime contracts, as they were when it was last asked. */
@NullMarked
@ApplicationModule(allowedDependencies = {"messages", "access"})
package org.ledgergate.records;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
