/** What is sent to the ERP, and where it stands. */
@NullMarked
@ApplicationModule(allowedDependencies = {"storage", "messages", "access", "records"})
package org.ledgergate.items;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
