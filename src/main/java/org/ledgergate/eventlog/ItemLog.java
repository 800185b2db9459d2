package org.ledgergate.eventlog;

import org.ledgergate.items.ItemChanged;
import org.ledgergate.items.content.Field;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Writes a line into the application's log for each change of an item, with the item's id under the key {@code item}. */
@Component
class ItemLog {

    private static final Logger LOG = LoggerFactory.getLogger(ItemLog.class);

    @TransactionalEventListener
    public void on(ItemChanged fact) {
        LOG.atInfo()
                .addKeyValue("item", fact.item().id())
                .addKeyValue("event", EventKind.code(fact.action()))
                .addKeyValue("state", fact.item().state())
                .addKeyValue("person", fact.by().id())
                .log(
                        "{} {} ({}): {} by {}; {}",
                        fact.item().type().label(),
                        fact.item().text(Field.NUMBER),
                        fact.item().id(),
                        fact.action().label(),
                        fact.by().id(),
                        fact.item().state().label());
    }
}
