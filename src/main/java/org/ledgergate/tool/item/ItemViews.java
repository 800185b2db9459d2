package org.ledgergate.tool.item;

import java.util.List;
import java.util.Optional;
import org.ledgergate.access.Person;
import org.ledgergate.items.Field;
import org.ledgergate.items.Item;
import org.ledgergate.items.ItemType;
import org.ledgergate.items.Items;
import org.ledgergate.process.Review;
import org.ledgergate.process.Reviews;
import org.ledgergate.process.SendToErp;
import org.ledgergate.tool.Links;
import org.ledgergate.tool.ListRow;
import org.ledgergate.tool.Words;
import org.springframework.stereotype.Component;

/** Gathers what an item's page shows. */
@Component
class ItemViews {

    private final Items items;
    private final Reviews reviews;
    private final SendToErp sendToErp;
    private final History history;
    private final Words words;

    ItemViews(Items items, Reviews reviews, SendToErp sendToErp, History history, Words words) {
        this.items = items;
        this.reviews = reviews;
        this.sendToErp = sendToErp;
        this.history = history;
        this.words = words;
    }

    ItemView of(Person person, Item item) {
        Review review = reviews.of(item);
        return new ItemView(
                review,
                Ribbon.of(review, words),
                new Actions(reviews.choices(person, item), item.state().editable() ? sendToErp.check(item) : List.of()),
                Fact.of(item, words),
                LineTable.of(item),
                family(item),
                history.attempts(item.id()),
                history.events(item.id()));
    }

    private Family family(Item item) {
        Optional<Item> above = item.type() == ItemType.COMMITMENT ? items.job(item) : items.parent(item);
        Optional<String> more = item.type() == ItemType.JOB
                ? Optional.of(Links.items(ItemType.COMMITMENT) + "?view=all&project=" + item.text(Field.NUMBER))
                : Optional.empty();
        return new Family(
                above,
                items.children(item).stream().map(row -> ListRow.of(row, words)).toList(),
                more);
    }
}
