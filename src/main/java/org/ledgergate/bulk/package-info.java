/** One verb for many items at once: chosen, confirmed, done in the background, each item once. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "messages",
            "access",
            "settings",
            "items",
            "items::content",
            "items::rules",
            "items::tables",
            "connectors",
            "process"
        })
package org.ledgergate.bulk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
