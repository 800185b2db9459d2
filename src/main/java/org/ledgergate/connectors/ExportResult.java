package org.ledgergate.connectors;

import java.util.Map;

/**
 * What became of an export.
 *
 * @param erpId the ERP's id; empty unless SYNCED
 * @param lineIds the ERP's id of each line, by the line's position counted from 1; empty unless SYNCED
 * @param message the ERP's own words, or what kept us from hearing them; may be empty when SYNCED; at most 2,000
 *     characters are kept
 */
public record ExportResult(Outcome outcome, String erpId, Map<Integer, String> lineIds, String message) {

    private static final int LONGEST_MESSAGE = 2000;

    public ExportResult {
        lineIds = Map.copyOf(lineIds);
        message = message.length() <= LONGEST_MESSAGE ? message : message.substring(0, LONGEST_MESSAGE);
    }

    public static ExportResult synced(String erpId, Map<Integer, String> lineIds) {
        return new ExportResult(Outcome.SYNCED, erpId, lineIds, "");
    }

    public static ExportResult of(Outcome outcome, String message) {
        return new ExportResult(outcome, "", Map.of(), message);
    }
}
