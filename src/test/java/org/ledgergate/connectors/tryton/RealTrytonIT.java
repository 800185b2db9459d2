package org.ledgergate.connectors.tryton;

import org.junit.jupiter.api.Tag;
import org.ledgergate.connectors.ExportKey;

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
        return (int) new Records(erp.books())
                .search(java.util.List.of(Paper.values()), Mark.of(key)).stream()
                        .filter(Found::posted)
                        .count();
    }
}
