package org.ledgergate.tool.item;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.ledgergate.items.Item;
import org.ledgergate.items.Lifecycle;
import org.ledgergate.items.content.Field;
import org.ledgergate.process.Review;
import org.ledgergate.tool.PageText;

/** Says in a sentence where an item stands, who answered what, and when. Source: R24. */
class StateSentence {

    private final PageText words;

    StateSentence(PageText words) {
        this.words = words;
    }

    String of(Review review) {
        Item item = review.item();
        Lifecycle lifecycle = item.lifecycle();
        return switch (item.state()) {
            case NOT_SENT -> by("stands.created", item.creator(), item.createdAt());
            case SENT -> sent(lifecycle) + " " + words.text("stands.sent.next");
            case WAITING -> sent(lifecycle) + " " + waiting(item);
            case EXPORTING ->
                review.uncertain()
                        ? words.text("stands.exporting.uncertain")
                        : accepted(lifecycle) + " " + words.text("stands.exporting");
            case SYNCED -> words.text("stands.synced", lifecycle.erpId()) + " " + accepted(lifecycle);
            case FAILED -> failed(review);
            case REJECTED -> answered("stands.rejected", lifecycle);
            case RETRIEVED -> answered("stands.retrieved", lifecycle);
            case UNLINKED -> words.text("stands.unlinked");
            case VOID -> answered("stands.void", lifecycle);
        };
    }

    private String waiting(Item item) {
        return item.type().parent().isPresent()
                ? words.text("stands.waiting", item.text(Field.PARENT))
                : words.text("stands.waiting.job", item.text(Field.PROJECT));
    }

    /** Returns what is true of an item whose process does not go on, whatever its state promises. */
    String ofHalted(Lifecycle lifecycle) {
        return sent(lifecycle) + " " + words.text("stands.halted");
    }

    private String failed(Review review) {
        if (review.postedDifferently()) {
            return words.text("stands.failed.different");
        }
        if (review.stopped()) {
            return accepted(review.item().lifecycle()) + " " + words.text("stands.failed.stopped");
        }
        if (!review.question().isEmpty()) {
            return words.text("stands.failed.question");
        }
        return review.uncertain()
                ? words.text("stands.failed.uncertain")
                : accepted(review.item().lifecycle()) + " " + words.text("stands.failed");
    }

    private String sent(Lifecycle lifecycle) {
        return by(lifecycle.revision() > 1 ? "stands.resent" : "stands.sent", lifecycle.sender(), lifecycle.sentAt());
    }

    private String accepted(Lifecycle lifecycle) {
        return lifecycle.answeredBy().isEmpty()
                ? sent(lifecycle) + " " + words.text("stands.skipped")
                : answered("stands.accepted", lifecycle);
    }

    private String answered(String key, Lifecycle lifecycle) {
        return by(key, lifecycle.answeredBy(), lifecycle.answeredAt());
    }

    private String by(String key, String person, @Nullable Instant at) {
        return words.text(
                key, words.person(person), at == null ? "" : words.moment(at).at());
    }
}
