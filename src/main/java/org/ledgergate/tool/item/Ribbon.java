package org.ledgergate.tool.item;

import org.ledgergate.items.Item;
import org.ledgergate.process.Review;
import org.ledgergate.tool.Mark;
import org.ledgergate.tool.Words;

/**
 * The band at the head of an item's page: where it stands, and who brought it there.
 *
 * @param words what the approver or the ERP said; may be empty
 */
record Ribbon(Mark mark, String sentence, String words) {

    /** @param halted whether the item's process was ended or suspended */
    static Ribbon of(Review review, boolean halted, Words words) {
        Item item = review.item();
        Sentence sentence = new Sentence(words);
        return new Ribbon(
                Mark.of(item.state()),
                halted ? sentence.ofHalted(item.standing()) : sentence.of(review),
                words.said(item.standing().message()));
    }
}
