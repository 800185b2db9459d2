/**
 * The pages of the ERP Integrations tool, a subpackage for each kind of page; what they share is here, and full: new
 * files go into a subpackage. Styles, scripts and icons are in {@code static/tool}: a state's icon is {@code #key} in
 * {@code icons.svg}, its color {@code .state-key} in {@code tool.css}, by the key of its {@code StateBadge}.
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
            "bulk",
            "upload"
        })
package org.ledgergate.tool;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
