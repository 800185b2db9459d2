/**
 * The REST interface under /api/v1, as {@code openapi.yaml} describes it. Full: a new controller goes into a
 * subpackage with what it needs.
 */
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
