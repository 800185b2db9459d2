/** Files of many items: read, checked as a whole, imported all or nothing. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"messages", "access", "records", "items", "items::content", "items::drafts", "process"})
package org.ledgergate.upload;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
