/** Who may do what. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.ledgergate.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
