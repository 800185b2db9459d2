/** The pages of the ERP Integrations tool. */
@NullMarked
@ApplicationModule
package org.ledgergate.tool;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
