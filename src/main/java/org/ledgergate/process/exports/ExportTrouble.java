package org.ledgergate.process.exports;

import org.ledgergate.connectors.attempts.Exports;
import org.ledgergate.items.ItemEvent;
import org.ledgergate.items.ItemId;
import org.ledgergate.items.Items;
import org.ledgergate.messages.Message;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Says on an item why its export has not left yet, although the step that tried is undone and tried again. */
@Component
class ExportTrouble {

    private final Items items;
    private final Exports exports;

    ExportTrouble(Items items, Exports exports) {
        this.items = items;
        this.exports = exports;
    }

    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void write(ItemId id, Message trouble) {
        var item = items.lock(id);
        items.noteTrouble(item, ItemEvent.EXPORT_TROUBLED, trouble, exports.record(item));
    }
}
