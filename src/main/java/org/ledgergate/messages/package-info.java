/** What people are told: sentences that know what they are about, so that each language can say them. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.ledgergate.messages;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
