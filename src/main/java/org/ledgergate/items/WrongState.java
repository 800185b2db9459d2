package org.ledgergate.items;

import org.ledgergate.messages.Message;
import org.ledgergate.messages.Refused;
import org.ledgergate.messages.Somebody;

/** A step that the item's present state does not allow; the message says where it stands, and who brought it there. */
public class WrongState extends Refused {

    private final ItemState state;

    public WrongState(Item item, ItemEvent wanted) {
        this(item, Message.just(wanted));
    }

    /** @param wanted what cannot be done to it, to follow "cannot be" */
    public WrongState(Item item, Message wanted) {
        super(Kind.CONFLICT, describe(item, wanted));
        this.state = item.state();
    }

    /** @param state where the item stands in the end */
    WrongState(ItemState state, Message message) {
        super(Kind.CONFLICT, message);
        this.state = state;
    }

    public ItemState state() {
        return state;
    }

    private static Message describe(Item item, Message wanted) {
        Lifecycle lifecycle = item.lifecycle();
        return lifecycle.answeredAt() == null
                ? Message.of("item.wrong-state", item.named(), wanted, item.state())
                : Message.of(
                        "item.wrong-state-answered",
                        item.named(),
                        wanted,
                        item.state(),
                        new Somebody(lifecycle.answeredBy()),
                        lifecycle.answeredAt());
    }
}
