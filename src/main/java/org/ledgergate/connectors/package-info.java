/** The port to the ERPs, with the ledger of attempts, one folder for each ERP, and http for those that are called by HTTP. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "storage",
            "messages",
            "records",
            "items",
            "items::content",
            "items::rules",
            "worklist",
            "access"
        })
package org.ledgergate.connectors;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
