package org.ledgergate.connectors.tryton.records;

import static org.ledgergate.connectors.tryton.rpc.TrytonValues.is;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.ledgergate.connectors.ExportResult;
import org.ledgergate.connectors.PostedRecord;
import org.ledgergate.connectors.http.CallFailed;
import org.ledgergate.connectors.tryton.rpc.TrytonClient;
import org.ledgergate.connectors.tryton.rpc.TrytonValues;
import org.ledgergate.items.content.Field;

/** What Tryton's records of an item hold, in the item's own terms. Source: R37. */
public class ReadBack {

    /** The sequence number of the line for what is withheld; lines of the item have smaller ones. */
    public static final int RETAINAGE = 1_000_000;

    private final TrytonClient tryton;

    ReadBack(TrytonClient tryton) {
        this.tryton = tryton;
    }

    /** @param lineIds by the position of the item's line; a line that is not there has none */
    private record Held(Map<Field, String> fields, Map<Integer, String> lineIds) {}

    /** @param parts the records that an item became, all of them in the books */
    ExportResult synced(Collection<TaggedRecord> parts) {
        List<Held> all = parts.stream().map(this::held).toList();
        Map<Integer, String> lineIds = new TreeMap<>();
        all.forEach(held -> lineIds.putAll(held.lineIds()));
        boolean withLines = parts.stream().noneMatch(part -> part.kind() == DocumentKind.JOB);
        return ExportResult.synced(
                parts.stream().map(TaggedRecord::reference).collect(Collectors.joining("+")),
                lineIds,
                new PostedRecord(together(all), withLines ? OptionalInt.of(lineIds.size()) : OptionalInt.empty()));
    }

    /** Amounts add up, as long as each part shows one; whatever else differs between parts is shown with both. */
    private static Map<Field, String> together(List<Held> all) {
        Map<Field, String> fields = new EnumMap<>(Field.class);
        all.forEach(held -> held.fields()
                .forEach((field, text) -> fields.merge(field, text, (one, other) -> {
                    if (field == Field.AMOUNT) {
                        return new BigDecimal(one).add(new BigDecimal(other)).toPlainString();
                    }
                    return one.equals(other) ? one : one + " / " + other;
                })));
        if (!all.stream().allMatch(held -> held.fields().containsKey(Field.AMOUNT))) {
            fields.remove(Field.AMOUNT);
        }
        return fields;
    }

    private Held held(TaggedRecord part) {
        return switch (part.kind()) {
            case JOB ->
                new Held(Map.of(Field.NUMBER, read(part, "code").path("code").asText("")), Map.of());
            case ORDER -> order(part);
            case INVOICE -> invoice(part);
            case AMENDMENT -> amendment(part);
        };
    }

    private Held order(TaggedRecord part) {
        JsonNode order = read(part, "party.code", "currency.code", "revision", "untaxed_amount", "lines.sequence");
        Map<Field, String> fields = parties(order);
        // an order that was amended since no longer shows what it began with
        if (order.path("revision").asInt() == 0) {
            fields.put(Field.AMOUNT, text(TrytonValues.decimal(order.path("untaxed_amount"))));
        }
        return new Held(fields, bySequence(part, order));
    }

    /** The header's total is what is owed, so what lines are missing is missing from the amount as well. */
    private Held invoice(TaggedRecord part) {
        JsonNode invoice =
                read(part, "party.code", "currency.code", "untaxed_amount", "lines.sequence", "lines.amount");
        Map<Field, String> fields = parties(invoice);
        BigDecimal gross = TrytonValues.decimal(invoice.path("untaxed_amount"));
        for (JsonNode line : invoice.path("lines.")) {
            if (line.path("sequence").asInt() == RETAINAGE) {
                gross = gross.subtract(TrytonValues.decimal(line.path("amount")));
            }
        }
        fields.put(Field.AMOUNT, text(gross));
        return new Held(fields, bySequence(part, invoice));
    }

    private Held amendment(TaggedRecord part) {
        JsonNode amendment = read(part, "write_date", "purchase", "purchase.party.code", "purchase.currency.code");
        Map<Field, String> fields = parties(amendment.path("purchase."));
        Map<Integer, String> lineIds = new TreeMap<>();
        List<List<Integer>> positions = part.tag().positions();
        int index = 0;
        for (JsonNode line : new OwnRecords(tryton).lines(part.kind(), part.id(), "id")) {
            if (index < positions.size()) {
                positions.get(index).forEach(position -> lineIds.put(position, reference(part, line)));
            }
            index++;
        }
        change(amendment.path("purchase").asLong(), amendment.path("write_date"))
                .ifPresent(change -> fields.put(Field.AMOUNT, text(change)));
        return new Held(fields, lineIds);
    }

    /**
     * Returns by how much an order grew in the moment in which an amendment was validated; empty if the amendment was written
     * to since, so that it no longer shows the moment.
     */
    private Optional<BigDecimal> change(long order, JsonNode moment) {
        List<JsonNode> after = linesAt(moment, order);
        if (after.stream().noneMatch(line -> line.path("write_date").equals(moment))) {
            return Optional.empty();
        }
        return Optional.of(sum(after).subtract(sum(linesAt(TrytonValues.justBefore(moment), order))));
    }

    private List<JsonNode> linesAt(Object moment, long order) {
        return tryton.searchAt(moment, "purchase.line", List.of(is("purchase", order)), "amount", "write_date");
    }

    private static BigDecimal sum(List<JsonNode> lines) {
        return lines.stream()
                .map(line -> TrytonValues.decimal(line.path("amount")))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static Map<Field, String> parties(JsonNode row) {
        Map<Field, String> fields = new EnumMap<>(Field.class);
        fields.put(Field.VENDOR, row.path("party.").path("code").asText(""));
        fields.put(Field.CURRENCY, row.path("currency.").path("code").asText(""));
        return fields;
    }

    private static Map<Integer, String> bySequence(TaggedRecord part, JsonNode row) {
        Map<Integer, String> ids = new TreeMap<>();
        for (JsonNode line : row.path("lines.")) {
            int sequence = line.path("sequence").asInt();
            if (sequence > 0 && sequence < RETAINAGE) {
                ids.putIfAbsent(sequence, reference(part, line));
            }
        }
        return ids;
    }

    private JsonNode read(TaggedRecord part, String... fields) {
        return tryton.search(part.kind().model(), List.of(is("id", part.id())), fields).stream()
                .findFirst()
                .orElseThrow(() -> CallFailed.uncertain(part.reference() + " is gone from Tryton."));
    }

    private static String reference(TaggedRecord part, JsonNode line) {
        return part.kind().lineModel() + "," + line.path("id").asLong();
    }

    private static String text(BigDecimal amount) {
        return amount.toPlainString();
    }
}
