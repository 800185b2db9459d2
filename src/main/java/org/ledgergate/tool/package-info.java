/** The pages of the ERP Integrations tool. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "messages",
            "access",
            "settings",
            "records",
            "items",
            "worklist",
            "eventlog",
            "connectors",
            "connectors::attempts",
            "notifications",
            "intake",
            "process",
            "attachments",
            "bulk",
            "upload"
        })
package org.ledgergate.tool;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
