package org.ledgergate.tool.upload;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.ledgergate.items.ItemRow;
import org.ledgergate.items.ItemType;
import org.ledgergate.items.content.Money;
import org.ledgergate.tool.Amount;
import org.ledgergate.tool.Links;
import org.ledgergate.tool.Moment;
import org.ledgergate.tool.Sum;
import org.ledgergate.upload.ImportedItem;
import org.ledgergate.upload.ImportedItem.Effect;
import org.ledgergate.upload.Upload;

/**
 * An upload's page.
 *
 * @param sendable those of its items that the project can send now, by type; empty before the import
 */
record UploadView(Upload upload, Optional<Moment> importedAt, Map<ItemType, List<ItemRow>> sendable) {

    /**
     * One of the file's items.
     *
     * @param href its page; empty for what is not created yet
     */
    record Row(ImportedItem item, Optional<Amount> amount, Optional<String> href) {

        public boolean created() {
            return item.effect() == Effect.CREATED;
        }

        public boolean updated() {
            return item.effect() == Effect.UPDATED;
        }
    }

    public String href() {
        return Links.upload(upload.id());
    }

    public long created() {
        return count(Effect.CREATED);
    }

    public long updated() {
        return count(Effect.UPDATED);
    }

    public long unchanged() {
        return count(Effect.UNCHANGED);
    }

    /** Returns how many items of the file change something. */
    public long changing() {
        return created() + updated();
    }

    public List<Sum> totals() {
        Map<Currency, List<BigDecimal>> amounts = upload.items().stream()
                .flatMap(item -> item.amount().stream())
                .collect(
                        Collectors.groupingBy(Money::currency, Collectors.mapping(Money::amount, Collectors.toList())));
        return amounts.entrySet().stream()
                .map(same -> new Sum(
                        Amount.of(same.getValue().stream().reduce(BigDecimal.ZERO, BigDecimal::add), same.getKey()),
                        same.getValue().size()))
                .sorted((one, other) ->
                        one.amount().currency().compareTo(other.amount().currency()))
                .toList();
    }

    public List<Row> rows() {
        return upload.items().stream()
                .map(item -> new Row(
                        item,
                        item.amount().map(Amount::of),
                        upload.imported() || item.effect() != Effect.CREATED
                                ? Optional.of(Links.item(item.item().id()))
                                : Optional.empty()))
                .toList();
    }

    private long count(Effect effect) {
        return upload.items().stream().filter(item -> item.effect() == effect).count();
    }
}
