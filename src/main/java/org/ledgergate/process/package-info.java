/** The way of an item from send to synced; the only package that knows the engine. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "messages",
            "access",
            "settings",
            "records",
            "items",
            "items::content",
            "items::drafts",
            "items::rules",
            "worklist",
            "eventlog",
            "connectors",
            "connectors::attempts",
            "notifications"
        })
package org.ledgergate.process;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
