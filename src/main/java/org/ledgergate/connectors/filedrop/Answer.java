package org.ledgergate.connectors.filedrop;

import java.util.Map;
import java.util.Optional;
import org.ledgergate.connectors.ExportResult;
import org.ledgergate.connectors.Outcome;
import org.ledgergate.messages.Text;

/**
 * What the ERP says became of a set.
 *
 * @param erpId its id for the item; empty if it refused
 * @param lineIds its id for each line, by the line's position counted from 1; may be empty
 * @param message why it refused; empty if it accepted
 * @param offer which offer of the key it answers, counted from 1; empty if it does not say
 */
record Answer(
        String key,
        boolean accepted,
        String erpId,
        Map<Integer, String> lineIds,
        String message,
        Optional<Integer> offer) {

    private static final int LONGEST_ID = 120;

    Answer {
        lineIds = Map.copyOf(lineIds);
    }

    ExportResult result() {
        return accepted ? ExportResult.synced(erpId, lineIds) : ExportResult.of(Outcome.REFUSED, message);
    }

    /** Answers whether both say the same, however they are written. */
    boolean agreesWith(Answer other) {
        return result().equals(other.result());
    }

    /** @throws Unreadable if this cannot be the answer to the set */
    void require(Manifest set) throws Unreadable {
        require(key.equals(set.key()), "the key " + key + " is not the one in the file's name");
        require(
                offer.orElse(set.offer()) == set.offer(),
                "it answers offer " + offer.orElse(0) + "; the one that waits is " + set.offer());
        require(accepted != erpId.isBlank(), "an accepted item needs an ERP id, and a refused one has none");
        require(accepted == message.isBlank(), "a refused item needs a message, and an accepted one has none");
        require(accepted || lineIds.isEmpty(), "a refused item has no line ids");
        requireId(erpId);
        require(Text.storable(message), Text.notStorable("the message").toString());
        for (Map.Entry<Integer, String> line : lineIds.entrySet()) {
            require(line.getKey() >= 1 && line.getKey() <= set.lines(), "there is no line " + line.getKey());
            require(!line.getValue().isBlank(), "line " + line.getKey() + " has an empty id");
            requireId(line.getValue());
        }
    }

    private static void requireId(String id) throws Unreadable {
        require(id.length() <= LONGEST_ID, "an ERP id has more than " + LONGEST_ID + " characters");
        require(Text.storable(id), Text.notStorable("an ERP id").toString());
    }

    private static void require(boolean holds, String otherwise) throws Unreadable {
        if (!holds) {
            throw new Unreadable(otherwise);
        }
    }
}
