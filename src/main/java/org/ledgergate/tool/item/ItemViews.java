package org.ledgergate.tool.item;

import java.util.List;
import java.util.Optional;
import org.ledgergate.access.Person;
import org.ledgergate.items.Item;
import org.ledgergate.process.Review;
import org.ledgergate.process.Reviews;
import org.ledgergate.process.SendToErp;
import org.ledgergate.process.Verb;
import org.ledgergate.tool.PageText;
import org.springframework.stereotype.Component;

/** Gathers what an item's page shows. */
@Component
class ItemViews {

    private final RelatedItems families;
    private final Reviews reviews;
    private final SendToErp sendToErp;
    private final History history;
    private final PageText words;

    ItemViews(RelatedItems families, Reviews reviews, SendToErp sendToErp, History history, PageText words) {
        this.families = families;
        this.reviews = reviews;
        this.sendToErp = sendToErp;
        this.history = history;
        this.words = words;
    }

    private static boolean lacks(Person person, Item item) {
        return !person.may(item.type().box());
    }

    ItemView of(Person person, Item item) {
        Review review = reviews.of(item);
        Actions actions = new Actions(
                reviews.choices(person, item),
                item.state().editable() ? sendToErp.check(item) : List.of(),
                lacks(person, item) && history.asked(person),
                lacks(person, item) ? history.declined(person) : Optional.empty());
        return new ItemView(
                review,
                StateBanner.of(review, actions.resumable(), words),
                actions,
                ShownField.of(item, words),
                LineTable.of(item),
                families.of(item),
                history.attempts(item.id()),
                history.events(item.id()),
                actions.allows(Verb.REJECT.code()) ? history.recentReasons(person) : List.of());
    }
}
