package org.ledgergate.connectors.tryton;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.ledgergate.connectors.ExportRequest.Parent;
import org.ledgergate.items.Item;
import org.ledgergate.items.TestItems;
import org.ledgergate.items.content.Field;

/** What the dry run finds that Tryton would only say when it is too late. */
class TrytonObjectionsTest {

    private final TrytonStandIn standIn = new TrytonStandIn(0);
    private final Desk desk = Desk.at(standIn);

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void vendorThatCannotBeOwedAnything() {
        Parent commitment = desk.commitment();
        standIn.books().put("account.configuration", 1, "default_account_payable", null);
        Item invoice = Desk.invoice("2026-11-02", Desk.line("03-3000", "100.00"));

        assertThat(desk.connector.objections(Desk.request(invoice, commitment)))
                .containsExactly("Vendor V-1001 has no payable account in Tryton, and there is none for all.");
    }

    @Test
    void vendorThatTrytonDoesNotHave() {
        Parent commitment = desk.commitment();
        Item invoice =
                TestItems.with(Desk.invoice("2026-11-02", Desk.line("03-3000", "100.00")), Field.VENDOR, "V-9999");

        assertThat(desk.connector.objections(Desk.request(invoice, commitment)))
                .containsExactly("Vendor V-9999 is not in Tryton, or no longer active.");
    }

    @Test
    void currencyThatTrytonDoesNotHave() {
        Item commitment = Desk.in("CAD", TestItems.commitment("Concrete works"));

        assertThat(desk.connector.objections(Desk.request(commitment, Parent.NONE)))
                .containsExactly("Currency CAD is not in Tryton.");
    }

    @Test
    void invoiceInAnotherCurrencyThanItsCommitment() {
        Item invoice = Desk.in("EUR", Desk.invoice("2026-11-02", Desk.line("03-3000", "100.00")));

        assertThat(desk.connector.objections(Desk.request(invoice, desk.commitment())))
                .containsExactly("The commitment is in another currency in Tryton.");
    }
}
