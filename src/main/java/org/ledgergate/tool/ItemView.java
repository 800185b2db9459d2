package org.ledgergate.tool;

import java.util.List;
import java.util.Optional;
import org.ledgergate.items.Field;
import org.ledgergate.items.Item;
import org.ledgergate.process.Review;

/** An item's page as it is shown to one person. */
record ItemView(
        Review review,
        Ribbon ribbon,
        Actions actions,
        List<Fact> facts,
        Optional<LineTable> lines,
        Family family,
        List<AttemptRow> attempts,
        List<Event> events) {

    Item item() {
        return review.item();
    }

    String number() {
        return item().text(Field.NUMBER);
    }

    String title() {
        return item().text(Field.TITLE);
    }

    Optional<Amount> amount() {
        return item().content().amount().map(Amount::of);
    }

    String href() {
        return Links.item(item().id());
    }

    String listHref() {
        return Links.items(item().type());
    }
}
