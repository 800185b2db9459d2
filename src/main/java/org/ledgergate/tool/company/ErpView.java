package org.ledgergate.tool.company;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.ledgergate.connectors.Capabilities;
import org.ledgergate.items.ItemType;
import org.ledgergate.items.RecordKind;

/**
 * The connected ERP as the settings show it.
 *
 * @param synced the newest event of an item that the ERP took; empty if there is none
 * @param failed the newest one of an item that it refused
 * @param troubled the newest one of an item that could not be brought to it
 * @param asked the last run for each kind of record, those without any left out
 * @param whyNot what keeps the person from asking for a sign of life; empty if nothing
 */
record ErpView(
        Capabilities capabilities,
        Optional<EventRow> synced,
        Optional<EventRow> failed,
        Optional<EventRow> troubled,
        List<RecordList.LastRun> asked,
        Optional<String> whyNot) {

    public String name() {
        return capabilities.label();
    }

    /** Answers the types that it takes, in their order on every page. */
    public List<ItemType> takes() {
        return Arrays.stream(ItemType.values())
                .filter(capabilities.exports()::containsKey)
                .toList();
    }

    /** Answers the kinds of records that it can be asked for. */
    public List<RecordKind> gives() {
        return Arrays.stream(RecordKind.values())
                .filter(capabilities.imports()::contains)
                .toList();
    }
}
