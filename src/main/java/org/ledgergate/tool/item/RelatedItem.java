package org.ledgergate.tool.item;

import java.util.List;
import java.util.Optional;
import org.ledgergate.items.ItemRow;
import org.ledgergate.items.content.Field;
import org.ledgergate.tool.Amount;
import org.ledgergate.tool.Links;
import org.ledgergate.tool.PageText;
import org.ledgergate.tool.StateBadge;

/**
 * An item in the tree of those that are related to the present one.
 *
 * @param name type and number
 * @param href empty for a job that only the ERP has
 * @param badge as href
 * @param present whether it is the item whose page this is
 */
record RelatedItem(
        String name,
        String title,
        Optional<String> href,
        Optional<StateBadge> badge,
        Optional<Amount> amount,
        boolean present,
        Level below) {

    /**
     * What stands below an item.
     *
     * @param more where the rest is listed; empty if all are here
     */
    record Level(List<RelatedItem> relatives, List<More> more) {

        static final Level EMPTY = new Level(List.of(), List.of());

        static Level of(RelatedItem only) {
            return new Level(List.of(only), List.of());
        }
    }

    /** A list that has more of them. */
    record More(String text, String href) {}

    static RelatedItem of(ItemRow item, boolean present, Level below, PageText words) {
        return new RelatedItem(
                words.text("type." + item.type().code()) + " " + item.text(Field.NUMBER),
                item.text(Field.TITLE),
                Optional.of(Links.item(item.id())),
                Optional.of(StateBadge.of(item.lifecycle().state())),
                item.amount().map(Amount::of),
                present,
                below);
    }

    /** A job of the ERP that is no item of ours. */
    static RelatedItem ofErp(String job, String title, Level below, PageText words) {
        return new RelatedItem(
                words.text("type.job") + " " + job,
                title,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                below);
    }
}
