/** Mails, the daily summary, and the queue that they leave by. */
@NullMarked
@ApplicationModule(allowedDependencies = {"items", "settings", "access"})
package org.ledgergate.notifications;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
