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
 * @param record what the ERP's record holds, read back; {@link PostedRecord#UNREAD} unless SYNCED, and where the ERP cannot be read
 */
public record ExportResult(
        Outcome outcome,
        String erpId,
        Map<Integer, String> lineIds,
        String message,
        String question,
        PostedRecord record) {

    private static final int LONGEST_MESSAGE = 2000;
    private static final int LONGEST_QUESTION = 255;

    public ExportResult {
        lineIds = Map.copyOf(lineIds);
        message = beginning(message, LONGEST_MESSAGE);
        question = beginning(question.replaceAll("\\R", " "), LONGEST_QUESTION);
    }

    /** Returns that the ERP has it, and what its record holds. */
    public static ExportResult synced(String erpId, Map<Integer, String> lineIds, PostedRecord record) {
        return new ExportResult(Outcome.SYNCED, erpId, lineIds, "", "", record);
    }

    /** Returns that the ERP has it, where its record cannot be read back. */
    public static ExportResult synced(String erpId, Map<Integer, String> lineIds) {
        return synced(erpId, lineIds, PostedRecord.UNREAD);
    }

    public static ExportResult needsConfirmation(String question, String message) {
        return new ExportResult(Outcome.NEEDS_CONFIRMATION, "", Map.of(), message, question, PostedRecord.UNREAD);
    }

    public static ExportResult of(Outcome outcome, String message) {
        return new ExportResult(outcome, "", Map.of(), message, "", PostedRecord.UNREAD);
    }

    private static String beginning(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest);
    }
}
