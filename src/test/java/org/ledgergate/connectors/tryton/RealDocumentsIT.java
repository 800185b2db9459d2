package org.ledgergate.connectors.tryton;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;

/** What the stand-in is told of change orders and invoices, the real Tryton does too. */
@Tag("real-erp")
class RealDocumentsIT {

    @Nested
    class ChangeOrders extends ChangeOrderTest {
        @Override
        Desk desk() {
            return real();
        }
    }

    @Nested
    class Invoices extends InvoiceTest {
        @Override
        Desk desk() {
            return real();
        }
    }

    private static Desk real() {
        return new Desk(new RealTryton().place(), () -> {});
    }
}
