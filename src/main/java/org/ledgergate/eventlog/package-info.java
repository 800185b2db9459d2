/**
 * What happened, for ever, and the figures that it adds up to: {@code FiguresTable} reads a day into a {@code DayTally}, and
 * {@code Activity} is what several days come to.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "messages",
            "records",
            "items",
            "items::content",
            "worklist",
            "settings",
            "access",
            "connectors"
        })
package org.ledgergate.eventlog;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
