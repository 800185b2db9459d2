package org.ledgergate.tool.item;

import java.util.List;
import java.util.Optional;
import org.ledgergate.items.Item;
import org.ledgergate.items.content.Field;
import org.ledgergate.process.Review;
import org.ledgergate.process.Verb;
import org.ledgergate.tool.Amount;
import org.ledgergate.tool.Links;
import org.ledgergate.tool.ShownEvent;

/**
 * An item's page as it is shown to one person.
 *
 * @param family the tree of related items, from the job down; empty if there are none
 */
record ItemView(
        Review review,
        StateBanner banner,
        Actions actions,
        List<ShownField> facts,
        Optional<LineTable> lines,
        Optional<RelatedItem> family,
        List<History.Tried> attempts,
        List<ShownEvent> events) {

    public Item item() {
        return review.item();
    }

    /** Returns whether the dry run has a button of its own, because the person fills in nothing for the ERP. */
    public boolean dryRunAlone() {
        return review.dryRun()
                && !actions.buttons().isEmpty()
                && (review.extraFields().isEmpty() || !actions.allows(Verb.ACCEPT.code()));
    }

    /** Returns up to where in the log the page knows what was attached and removed. */
    public long filesKnown() {
        return events.stream()
                .filter(event -> event.entry().file().isPresent())
                .mapToLong(event -> event.entry().id())
                .max()
                .orElse(0);
    }

    public String number() {
        return item().text(Field.NUMBER);
    }

    public String title() {
        return item().text(Field.TITLE);
    }

    public Optional<Amount> amount() {
        return item().content().amount().map(Amount::of);
    }

    public String href() {
        return Links.item(item().id());
    }

    public String listHref() {
        return Links.items(item().type());
    }
}
