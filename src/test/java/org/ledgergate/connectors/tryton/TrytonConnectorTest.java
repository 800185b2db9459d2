package org.ledgergate.connectors.tryton;

import org.junit.jupiter.api.AfterEach;
import org.ledgergate.connectors.ExportKey;

/** The connector against the stand-in. */
class TrytonConnectorTest extends TrytonContract {

    private final TrytonStandIn erp = new TrytonStandIn(0);

    @Override
    Place erp() {
        return erp.place();
    }

    @AfterEach
    void closeTheErp() {
        erp.close();
    }

    @Override
    protected int posted(ExportKey key) {
        return (int) erp.books().all("purchase.purchase").stream()
                .filter(order -> String.valueOf(order.get("comment")).contains(key.value()))
                .filter(order -> "done".equals(order.get("state")))
                .count();
    }
}
