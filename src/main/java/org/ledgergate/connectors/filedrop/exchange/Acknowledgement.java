package org.ledgergate.connectors.filedrop.exchange;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.ledgergate.connectors.ExportResult;
import org.ledgergate.connectors.Outcome;
import org.ledgergate.connectors.PostedRecord;
import org.ledgergate.messages.Text;

/**
 * What the ERP acknowledges: that it has booked a set, or has refused it.
 *
 * @param erpId its id for the item; empty if it refused
 * @param lineIds its id for each line, by the line's position counted from 1; may be empty
 * @param message why it refused; empty if it accepted
 * @param offer which offer of the key it answers, counted from 1; empty if it does not say
 * @param booked what the ERP has booked, as far as it says so
 */
record Acknowledgement(
        String key,
        boolean accepted,
        String erpId,
        Map<Integer, String> lineIds,
        String message,
        Optional<Integer> offer,
        PostedRecord booked) {

    private static final int LONGEST_ID = 120;

    /** What programs write where they have nothing to write. */
    private static final Pattern NO_ID =
            Pattern.compile("(?i)[^\\p{L}\\p{N}]*(null|nil|none|undefined|nan|n/?a)?[^\\p{L}\\p{N}]*");

    Acknowledgement {
        lineIds = Map.copyOf(lineIds);
    }

    ExportResult result() {
        return accepted ? ExportResult.synced(erpId, lineIds, booked) : ExportResult.of(Outcome.REFUSED, message);
    }

    /** Returns whether both say the same, however they are written. */
    boolean agreesWith(Acknowledgement other) {
        return result().equals(other.result());
    }

    /** @throws UnreadableFile if this cannot be the answer to the set */
    void require(Manifest set) throws UnreadableFile {
        require(key.equals(set.key()), "the key " + key + " is not the one in the file's name");
        require(
                offer.orElse(set.offer()) == set.offer(),
                "it answers offer " + offer.orElse(0) + "; the one that waits is " + set.offer());
        require(accepted != erpId.isBlank(), "an accepted item needs an ERP id, and a refused one has none");
        require(!accepted || isId(erpId), "“" + erpId + "” is no ERP id");
        require(accepted == message.isBlank(), "a refused item needs a message, and an accepted one has none");
        require(accepted || lineIds.isEmpty(), "a refused item has no line ids");
        require(accepted || booked.equals(PostedRecord.UNREAD), "a refused item is not booked");
        requireId(erpId);
        require(Text.storable(message), Text.notStorable("the message").toString());
        for (Map.Entry<Integer, String> line : lineIds.entrySet()) {
            require(line.getKey() >= 1 && line.getKey() <= set.lines(), "there is no line " + line.getKey());
            require(isId(line.getValue()), "line " + line.getKey() + " has no id, but “" + line.getValue() + "”");
            requireId(line.getValue());
        }
        require(
                lineIds.isEmpty() || lineIds.size() == set.lines(),
                lineIds.size() + " of " + set.lines() + " lines have an id; name all of them, or none");
        require(new HashSet<>(lineIds.values()).size() == lineIds.size(), "two lines have the same id");
    }

    private static boolean isId(String id) {
        return !NO_ID.matcher(id).matches();
    }

    private static void requireId(String id) throws UnreadableFile {
        require(id.length() <= LONGEST_ID, "an ERP id has more than " + LONGEST_ID + " characters");
        require(Text.storable(id), Text.notStorable("an ERP id").toString());
    }

    private static void require(boolean holds, String otherwise) throws UnreadableFile {
        if (!holds) {
            throw new UnreadableFile(otherwise);
        }
    }
}
