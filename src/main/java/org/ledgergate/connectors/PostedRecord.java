package org.ledgergate.connectors;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.ledgergate.items.content.Content;
import org.ledgergate.items.content.Difference;
import org.ledgergate.items.content.Field;
import org.ledgergate.messages.Message;

/**
 * What the ERP's record holds, read back after a post and said in the item's own terms: the amount gross of retainage and
 * before tax, the vendor by the code that items use, of a change order only what it changes.
 *
 * @param fields the header fields that the ERP shows, each as an item writes it; those that cannot be read are missing
 * @param lines how many lines it has; empty where they cannot be counted
 */
public record PostedRecord(Map<Field, String> fields, OptionalInt lines) {

    /** Of a record that cannot be read back. */
    public static final PostedRecord UNREAD = new PostedRecord(Map.of(), OptionalInt.empty());

    public PostedRecord {
        fields = Map.copyOf(fields);
    }

    /** Returns in what the record differs from the content that was accepted: before is ours, after the ERP's. Source: R37. */
    public List<Difference> differences(Content accepted) {
        List<Difference> differences = new ArrayList<>();
        for (Field field : Field.values()) {
            String theirs = fields.get(field);
            String ours = accepted.text(field);
            if (theirs != null && !same(field, ours, theirs)) {
                differences.add(Difference.of(field, ours, theirs));
            }
        }
        int ours = accepted.lines().size();
        if (lines.isPresent() && lines.getAsInt() != ours) {
            differences.add(Difference.of(Message.of("export.lines"), ours, lines.getAsInt()));
        }
        return differences;
    }

    private static boolean same(Field field, String ours, String theirs) {
        return field == Field.AMOUNT && !ours.isEmpty()
                ? new BigDecimal(ours).compareTo(new BigDecimal(theirs)) == 0
                : ours.equals(theirs);
    }
}
