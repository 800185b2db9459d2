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
        Standing standing = item.standing();
        return switch (item.state()) {
            case NOT_SENT -> by("stands.created", item.creator(), item.createdAt());
            case SENT -> sent(standing) + " " + words.text("stands.sent.next");
            case WAITING -> sent(standing) + " " + waiting(item);
            case EXPORTING ->
                review.uncertain()
                        ? words.text("stands.exporting.uncertain")
                        : accepted(standing) + " " + words.text("stands.exporting");
            case SYNCED -> words.text("stands.synced", standing.erpId()) + " " + accepted(standing);
            case FAILED -> failed(review);
            case REJECTED -> answered("stands.rejected", standing);
            case RETRIEVED -> answered("stands.retrieved", standing);
            case UNLINKED -> words.text("stands.unlinked");
            case VOID -> answered("stands.void", standing);
        };
    }

    private String waiting(Item item) {
        return item.type().parent().isPresent()
                ? words.text("stands.waiting", item.text(Field.PARENT))
                : words.text("stands.waiting.job", item.text(Field.PROJECT));
    }

    /** Returns what is true of an item whose process does not go on, whatever its state promises. */
    String ofHalted(Standing standing) {
        return sent(standing) + " " + words.text("stands.halted");
    }

    private String failed(Review review) {
        if (review.postedDifferently()) {
            return words.text("stands.failed.different");
        }
        if (review.stopped()) {
            return accepted(review.item().standing()) + " " + words.text("stands.failed.stopped");
        }
        if (!review.question().isEmpty()) {
            return words.text("stands.failed.question");
        }
        return review.uncertain()
                ? words.text("stands.failed.uncertain")
                : accepted(review.item().standing()) + " " + words.text("stands.failed");
    }

    private String sent(Standing standing) {
        return by(standing.revision() > 1 ? "stands.resent" : "stands.sent", standing.sender(), standing.sentAt());
    }

    private String accepted(Standing standing) {
        return standing.answeredBy().isEmpty()
                ? sent(standing) + " " + words.text("stands.skipped")
                : answered("stands.accepted", standing);
    }

    private String answered(String key, Standing standing) {
        return by(key, standing.answeredBy(), standing.answeredAt());
    }

    private String by(String key, String person, @Nullable Instant at) {
        return words.text(
                key, words.person(person), at == null ? "" : words.moment(at).at());
    }
}
