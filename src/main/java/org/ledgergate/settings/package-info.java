/**
 * What ERP administrators change while Ledgergate runs: an entry of {@code Setting}. What is configured at the start
 * is a {@code …Settings} record of the module that it concerns.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"messages", "access"})
package org.ledgergate.settings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
