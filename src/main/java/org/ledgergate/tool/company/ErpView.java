package org.ledgergate.tool.company;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.ledgergate.connectors.Capabilities;
import org.ledgergate.items.ItemType;
import org.ledgergate.messages.Message;
import org.ledgergate.records.RecordKind;

/**
 * The ERP as the settings show it.
 *
 * @param connected all among which it is chosen
 * @param whyFixed why no other of several can be chosen; empty if one can
 * @param newest the newest event of an item that it took, of one that it refused, and of one that could not be brought to it; those
 *     without any left out
 * @param asked the last run for each kind of record, those without any left out
 */
record ErpView(
        Capabilities capabilities,
        List<Capabilities> connected,
        Optional<Message> whyFixed,
        List<EventRow> newest,
        List<RecordList.LastRun> asked) {

    public String name() {
        return capabilities.label();
    }

    /** Returns whether there is anything to choose among. */
    public boolean several() {
        return connected.size() > 1;
    }

    /** Returns the types that it takes, in their order on every page. */
    public List<ItemType> takes() {
        return Arrays.stream(ItemType.values())
                .filter(capabilities.exports()::containsKey)
                .toList();
    }

    /** Returns the kinds of records that it can be asked for. */
    public List<RecordKind> gives() {
        return Arrays.stream(RecordKind.values())
                .filter(capabilities.imports()::contains)
                .toList();
    }
}
