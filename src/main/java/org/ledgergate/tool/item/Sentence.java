package org.ledgergate.tool.item;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.ledgergate.items.Field;
import org.ledgergate.items.Item;
import org.ledgergate.items.Standing;
import org.ledgergate.process.Review;
import org.ledgergate.tool.Words;

/** Says in a sentence where an item stands, who answered what, and when. Source: R24. */
class Sentence {

    private final Words words;

    Sentence(Words words) {
        this.words = words;
    }

    String of(Review review) {
        Item item = review.item();
        boolean uncertain = review.uncertain();
        Standing standing = item.standing();
        return switch (item.state()) {
            case NOT_SENT -> "Created" + by(item.creator(), item.createdAt()) + " and never sent.";
            case SENT -> sent(standing) + " It waits for an accounting approver to accept or reject it.";
            case WAITING ->
                sent(standing) + " It waits for commitment " + item.text(Field.PARENT)
                        + " to be in the ERP, and then goes on by itself.";
            case EXPORTING ->
                uncertain
                        ? "The ERP has not said yet whether it has this item. It is asked before anything is sent again."
                        : accepted(standing) + " It is on its way into the ERP.";
            case SYNCED -> "In the ERP as " + standing.erpId() + ". " + accepted(standing);
            case FAILED -> failed(review);
            case REJECTED -> "Rejected" + by(standing.answeredBy(), standing.answeredAt()) + ":";
            case RETRIEVED -> "Taken back" + by(standing.answeredBy(), standing.answeredAt()) + ", before an answer.";
            case UNLINKED -> "It was in the ERP, and the record there is gone.";
            case VOID -> "Given up" + by(standing.answeredBy(), standing.answeredAt()) + ".";
        };
    }

    private String failed(Review review) {
        if (!review.question().isEmpty()) {
            return "Nothing was posted yet: the ERP wants an accounting approver to confirm this first.";
        }
        return review.uncertain()
                ? "The ERP never said whether it has this item. Retry asks it before anything is sent again."
                : accepted(review.item().standing()) + " The ERP refused it:";
    }

    private String sent(Standing standing) {
        return (standing.revision() > 1 ? "Re-sent" : "Sent") + by(standing.sender(), standing.sentAt()) + ".";
    }

    private String accepted(Standing standing) {
        return standing.answeredBy().isEmpty()
                ? sent(standing) + " The company's rules let it pass without an approver."
                : "Accepted" + by(standing.answeredBy(), standing.answeredAt()) + ".";
    }

    private String by(String person, @Nullable Instant at) {
        String who = person.isEmpty() ? "" : " by " + words.person(person);
        return at == null ? who : who + " on " + words.moment(at).at();
    }
}
