/** Files that people attach to items: what may be attached, by whom, and where it is kept. */
@NullMarked
@ApplicationModule(allowedDependencies = {"storage", "messages", "access", "items", "items::content"})
package org.ledgergate.attachments;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
