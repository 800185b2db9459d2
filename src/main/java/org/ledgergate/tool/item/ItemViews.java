package org.ledgergate.tool.item;

import java.util.List;
import java.util.Optional;
import org.ledgergate.access.Person;
import org.ledgergate.items.Item;
import org.ledgergate.process.OfferedVerb;
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
        List<OfferedVerb> choices = reviews.choices(person, item, review.attempts());
        Actions actions = new Actions(
                person,
                choices,
                item.state().editable() ? sendToErp.check(item) : List.of(),
                lacks(person, item) && history.asked(person),
                lacks(person, item) ? history.declined(person) : Optional.empty(),
                mayReject(choices) ? history.recentReasons(person) : List.of());
        return new ItemView(
                review,
                StateBanner.of(review, actions.resumable(), words),
                actions,
                ShownField.of(item, words),
                LineTable.of(item),
                families.of(item),
                history.attempts(review.attempts()),
                history.events(item.id()));
    }

    private static boolean mayReject(List<OfferedVerb> choices) {
        return choices.stream().anyMatch(choice -> choice.verb() == Verb.REJECT && choice.allowed());
    }
}
