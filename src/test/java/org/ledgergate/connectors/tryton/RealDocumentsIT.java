package org.ledgergate.connectors.tryton;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;

/** What the stand-in does with change orders and invoices, the real Tryton does too. */
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

    @Nested
    class ReadingBack extends ReadBackTest {
        @Override
        Desk desk() {
            return real();
        }
    }

    private static Desk real() {
        return new Desk(new RealTryton().place(), () -> {});
    }
}
