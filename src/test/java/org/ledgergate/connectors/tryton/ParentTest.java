package org.ledgergate.connectors.tryton;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.ledgergate.connectors.ExportRequest.Parent;
import org.ledgergate.connectors.ExportResult;
import org.ledgergate.connectors.Outcome;
import org.ledgergate.items.Item;
import org.ledgergate.items.TestItems;
import org.ledgergate.items.content.Field;

/** What the commitment in Tryton must be like for something to be posted under it. */
class ParentTest {

    private final TrytonStandIn standIn = new TrytonStandIn(0);
    private final Desk desk = Desk.at(standIn);

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void changeOfACommitmentThatWasCancelledInTrytonIsRefused() {
        Parent commitment = desk.commitment();
        standIn.books().put("purchase.purchase", 1, "state", "cancelled");

        ExportResult result = desk.export(Desk.changeOrder("CCO-1", Desk.line("03-3000", "100.00")), commitment);

        assertThat(result.outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(result.message()).hasToString("Commitment SC-001 is not in Tryton's books.");
    }

    @Test
    void changeInAnotherCurrencyIsRefused() {
        Parent commitment = desk.commitment();
        Item change = TestItems.with(Desk.changeOrder("CCO-1", Desk.line("03-3000", "100.00")), Field.CURRENCY, "EUR");

        ExportResult result = desk.export(change, commitment);

        assertThat(result.message()).hasToString("The commitment is in another currency in Tryton.");
    }
}
