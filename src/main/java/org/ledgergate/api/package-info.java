/** The REST interface under /api/v1, as its contract says. */
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
            "notifications",
            "intake",
            "process",
            "process::access",
            "attachments",
            "upload"
        })
package org.ledgergate.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
