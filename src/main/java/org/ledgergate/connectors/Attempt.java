package org.ledgergate.connectors;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One try to export a revision, recorded before the ERP is called.
 *
 * @param number counts an item's attempts from 1
 * @param outcome what we know of it; UNKNOWN while the ERP has not answered
 * @param answeredAt null while the ERP has not answered
 */
public record Attempt(
        int number,
        int revision,
        ExportKey key,
        Outcome outcome,
        String message,
        String erpId,
        Instant startedAt,
        @Nullable Instant answeredAt) {}
