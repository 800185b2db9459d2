/** Who may do what. */
@NullMarked
@ApplicationModule(allowedDependencies = "messages")
package org.ledgergate.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
