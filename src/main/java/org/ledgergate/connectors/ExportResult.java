package org.ledgergate.connectors;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.ledgergate.items.content.Content;
import org.ledgergate.messages.Message;
import org.ledgergate.messages.Text;

/**
 * What became of an export; what the ERP says in it is cleaned, so that it can be kept whatever it is.
 *
 * @param erpId the ERP's id, at most 120 characters; empty unless SYNCED or POSTED_DIFFERENTLY
 * @param lineIds the ERP's id of each line, by the line's position counted from 1, as long as {@code erpId}; empty unless SYNCED
 * @param message the ERP's own words, or what kept us from hearing them; may be empty when SYNCED; at most 2,000
 *     characters are kept
 * @param question what the ERP calls the thing that a person has to confirm; empty unless NEEDS_CONFIRMATION or POSTED_DIFFERENTLY; at most 255
 *     characters
 * @param record what the ERP's record holds, read back; {@link PostedRecord#UNREAD} unless SYNCED, and where the ERP cannot be read
 */
public record ExportResult(
        Outcome outcome,
        String erpId,
        Map<Integer, String> lineIds,
        Message message,
        String question,
        PostedRecord record) {

    /** What a person confirms who takes as it is what the ERP posted differently. */
    public static final String QUESTION_IF_DIFFERENT = "posted-differently";

    private static final int LONGEST_ID = 120;
    private static final int LONGEST_MESSAGE = 2000;
    private static final int LONGEST_QUESTION = 255;

    public ExportResult {
        erpId = Text.clean(erpId, LONGEST_ID);
        lineIds = clean(lineIds);
        question = Text.clean(question.replaceAll("\\R", " "), LONGEST_QUESTION);
    }

    /** Returns that the ERP has it, and what its record holds. */
    public static ExportResult synced(String erpId, Map<Integer, String> lineIds, PostedRecord record) {
        return new ExportResult(Outcome.SYNCED, erpId, lineIds, Message.NONE, "", record);
    }

    /** Returns that the ERP has it, where its record cannot be read back. */
    public static ExportResult synced(String erpId, Map<Integer, String> lineIds) {
        return synced(erpId, lineIds, PostedRecord.UNREAD);
    }

    public static ExportResult needsConfirmation(String question, String message) {
        return new ExportResult(
                Outcome.NEEDS_CONFIRMATION, "", Map.of(), words(message), question, PostedRecord.UNREAD);
    }

    /** @param words the ERP's, or a failure's; at most 2,000 characters are kept */
    public static ExportResult of(Outcome outcome, String words) {
        return of(outcome, words(words));
    }

    public static ExportResult of(Outcome outcome, Message message) {
        return new ExportResult(outcome, "", Map.of(), message, "", PostedRecord.UNREAD);
    }

    private static Message words(String said) {
        return Message.just(Text.clean(said, LONGEST_MESSAGE));
    }

    /** Returns this as it counts for the content that was accepted: what was posted has to be the same. Source: R37. */
    public ExportResult comparedWith(Content accepted) {
        List<Message> differences = outcome == Outcome.SYNCED ? differences(accepted) : List.of();
        return differences.isEmpty()
                ? this
                : new ExportResult(
                        Outcome.POSTED_DIFFERENTLY,
                        erpId,
                        lineIds,
                        Message.of("export.posted-differently", erpId, Message.together(differences)),
                        QUESTION_IF_DIFFERENT,
                        record);
    }

    private List<Message> differences(Content accepted) {
        List<Message> differences = new ArrayList<>();
        record.differences(accepted)
                .forEach(field -> differences.add(Message.of(
                        "export.figure-differs", field.field(), shown(field.before()), shown(field.after()))));
        int lines = accepted.lines().size();
        long named =
                IntStream.rangeClosed(1, lines).filter(lineIds::containsKey).count();
        if (!lineIds.isEmpty() && named < lines) {
            differences.add(Message.of("export.lines-differ", named, lines));
        }
        return differences;
    }

    private static Message shown(Message value) {
        return value.isEmpty() ? Message.just("\u2013") : value;
    }

    private static Map<Integer, String> clean(Map<Integer, String> ids) {
        Map<Integer, String> clean = new HashMap<>();
        ids.forEach((line, id) -> clean.put(line, Text.clean(id, LONGEST_ID)));
        return Map.copyOf(clean);
    }
}
