package org.ledgergate.connectors.tryton;

import org.junit.jupiter.api.Tag;
import org.ledgergate.connectors.ExportKey;
import org.ledgergate.connectors.tryton.records.DocumentKind;
import org.ledgergate.connectors.tryton.records.OwnRecords;
import org.ledgergate.connectors.tryton.records.RecordTag;
import org.ledgergate.connectors.tryton.records.TaggedRecord;

/** The connector against the real Tryton. */
@Tag("real-erp")
class RealTrytonIT extends TrytonContract {

    private final RealTryton erp = new RealTryton();

    @Override
    Place erp() {
        return erp.place();
    }

    @Override
    protected int posted(ExportKey key) {
        return (int) new OwnRecords(erp.books())
                .search(java.util.List.of(DocumentKind.values()), RecordTag.of(key)).stream()
                        .filter(TaggedRecord::posted)
                        .count();
    }
}
