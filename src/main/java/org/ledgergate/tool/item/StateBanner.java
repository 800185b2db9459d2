package org.ledgergate.tool.item;

import org.ledgergate.items.Item;
import org.ledgergate.process.Review;
import org.ledgergate.tool.PageText;
import org.ledgergate.tool.StateBadge;

/**
 * The band at the head of an item's page: where it stands, and who brought it there.
 *
 * @param words what the approver or the ERP said; may be empty
 */
record StateBanner(StateBadge badge, String sentence, String words) {

    /** @param halted whether the item's process was ended or suspended */
    static StateBanner of(Review review, boolean halted, PageText words) {
        Item item = review.item();
        StateSentence sentence = new StateSentence(words);
        return new StateBanner(
                StateBadge.of(item.state()),
                halted ? sentence.ofHalted(item.lifecycle()) : sentence.of(review),
                words.said(item.lifecycle().message()));
    }
}
