/** Who is told what by mail, and the queue that the mails leave by. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"messages", "records", "items", "items::content", "worklist", "settings", "access"})
package org.ledgergate.notifications;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
