package org.ledgergate.connectors;

import java.util.Map;

/**
 * What became of an export.
 *
 * @param erpId the ERP's id; empty unless SYNCED
 * @param lineIds the ERP's id of each line, by the line's position counted from 1; empty unless SYNCED
 * @param message the ERP's own words, or what kept us from hearing them; may be empty when SYNCED; at most 2,000
 *     characters are kept
 * @param question what the ERP calls the thing that a person has to confirm; empty unless NEEDS_CONFIRMATION; at most 255
 *     characters
 */
public record ExportResult(
        Outcome outcome, String erpId, Map<Integer, String> lineIds, String message, String question) {

    private static final int LONGEST_MESSAGE = 2000;

    public ExportResult {
        lineIds = Map.copyOf(lineIds);
        message = message.length() <= LONGEST_MESSAGE ? message : message.substring(0, LONGEST_MESSAGE);
    }

    public static ExportResult synced(String erpId, Map<Integer, String> lineIds) {
        return new ExportResult(Outcome.SYNCED, erpId, lineIds, "", "");
    }

    public static ExportResult needsConfirmation(String question, String message) {
        return new ExportResult(Outcome.NEEDS_CONFIRMATION, "", Map.of(), message, question);
    }

    public static ExportResult of(Outcome outcome, String message) {
        return new ExportResult(outcome, "", Map.of(), message, "");
    }
}
