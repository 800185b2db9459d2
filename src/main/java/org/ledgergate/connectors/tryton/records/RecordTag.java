package org.ledgergate.connectors.tryton.records;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.ledgergate.connectors.ExportKey;
import org.ledgergate.items.ItemId;

/**
 * The first words of a text in each record that we create in Tryton: whose it is, and what else belongs to it. Nothing that
 * a user typed stands before it, so nobody can forge it from outside Tryton.
 *
 * @param part counts the records of one export from 1
 * @param parts how many records the export consists of
 * @param positions of an amendment: for each of its lines the positions of the item's lines that it sums up
 * @param under of a supplementary order: the order that it belongs to, as purchase.purchase,17; else empty
 */
public record RecordTag(ExportKey key, ItemId item, int part, int parts, List<List<Integer>> positions, String under) {

    private static final Pattern TEXT =
            Pattern.compile("Ledgergate ([0-9a-f-]{36}) item ([0-9a-f-]{36}) part (\\d) of (\\d)"
                    + "(?: lines ([\\d+ ]+))?(?: under (purchase\\.purchase,\\d+))?\\.");

    /** Returns how the tags of a key begin, as a pattern for Tryton's search. */
    public static String of(ExportKey key) {
        return "Ledgergate " + key + " %";
    }

    public static String of(ItemId item) {
        return "Ledgergate % item " + item + " %";
    }

    static String under(String order) {
        return "Ledgergate % under " + order + ".%";
    }

    /** Returns the tag that a text begins with; empty if it begins with none. */
    static Optional<RecordTag> in(String text) {
        Matcher tag = TEXT.matcher(text);
        return tag.lookingAt()
                ? Optional.of(new RecordTag(
                        new ExportKey(tag.group(1)),
                        new ItemId(UUID.fromString(tag.group(2))),
                        Integer.parseInt(tag.group(3)),
                        Integer.parseInt(tag.group(4)),
                        groups(Optional.ofNullable(tag.group(5))),
                        Optional.ofNullable(tag.group(6)).orElse("")))
                : Optional.empty();
    }

    private static List<List<Integer>> groups(Optional<String> written) {
        return written.stream()
                .flatMap(lines -> Arrays.stream(lines.split(" ")))
                .map(line ->
                        Arrays.stream(line.split("\\+")).map(Integer::valueOf).toList())
                .toList();
    }

    /** Returns the tag, followed by words for people. */
    public String before(String words) {
        return words.isEmpty() ? toString() : this + " " + words;
    }

    @Override
    public String toString() {
        String lines = positions.stream()
                .map(line -> line.stream().map(String::valueOf).collect(Collectors.joining("+")))
                .collect(Collectors.joining(" "));
        return "Ledgergate " + key + " item " + item + " part " + part + " of " + parts
                + (lines.isEmpty() ? "" : " lines " + lines)
                + (under.isEmpty() ? "" : " under " + under)
                + ".";
    }
}
