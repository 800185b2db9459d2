package org.ledgergate.connectors.tryton;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ledgergate.connectors.ExportRequest.Parent;
import org.ledgergate.connectors.ExportResult;
import org.ledgergate.connectors.Outcome;
import org.ledgergate.connectors.tryton.records.DocumentKind;
import org.ledgergate.items.Item;
import org.ledgergate.items.TestItems;

/** Tryton undoes a call before it answers with an error, so nobody has to ask what became of it. Source: R10. */
class CollisionTest {

    private final Desk desk = Desk.at(new TrytonStandIn(0));

    @AfterEach
    void close() {
        desk.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "could not obtain lock on row in relation \\\"ir_sequence_strict\\\"\\n",
                "could not serialize access due to concurrent update\\n",
                "deadlock detected\\nDETAIL: Process 1 waits",
                "canceling statement due to lock timeout\\n"
            })
    void callThatCollidedWithAnotherIsRepeatedAtOnce(String words) {
        Parent commitment = desk.commitment();
        Item invoice = Desk.invoice("2026-11-02", Desk.line("03-3000", "100.00"));
        Stream.of(1, 2).forEach(again -> desk.line.answer("account.invoice.post", error(words)));

        ExportResult result = desk.export(invoice, commitment);

        assertThat(result.outcome()).isEqualTo(Outcome.SYNCED);
        assertThat(desk.line.heard("account.invoice.post")).isEqualTo(1);
        assertThat(desk.states(DocumentKind.INVOICE, invoice)).containsExactly("posted");
    }

    @Test
    void faultOfTrytonsIsNoAttemptAndTheNextOneGoesOn() {
        Item item = TestItems.commitment("Concrete works");
        desk.line.answer("purchase.purchase.confirm", error("'nosuch'"));

        ExportResult first = desk.export(item, Parent.NONE);
        ExportResult second = desk.export(item, Parent.NONE);

        assertThat(first.outcome()).isEqualTo(Outcome.NOT_ATTEMPTED);
        assertThat(first.message().toString()).contains("'nosuch'");
        assertThat(second.outcome()).isEqualTo(Outcome.SYNCED);
        assertThat(desk.states(DocumentKind.ORDER, item)).containsExactly("done");
    }

    /** Its database may have kept what it was told just before. */
    @Test
    void trytonThatLostItsDatabaseDoesNotKnowItself() {
        desk.line.answer("purchase.purchase.confirm", error("server closed the connection unexpectedly\\n"));

        ExportResult result = desk.export(TestItems.commitment("Concrete works"), Parent.NONE);

        assertThat(result.outcome()).isEqualTo(Outcome.UNKNOWN);
    }

    @Test
    void questionThatCannotBeAnsweredAfterAPostLeavesItUncertain() {
        Item item = TestItems.commitment("Concrete works");
        desk.line.before(
                "purchase.purchase.confirm",
                () -> Stream.of(1, 2, 3).forEach(again -> desk.line.answer("search_read", error("'nosuch'"))));

        ExportResult result = desk.export(item, Parent.NONE);

        assertThat(result.outcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(desk.states(DocumentKind.ORDER, item)).containsExactly("done");
    }

    private static String error(String words) {
        return "{\"id\": 1, \"error\": [\"" + words + "\", \"\"]}";
    }
}
