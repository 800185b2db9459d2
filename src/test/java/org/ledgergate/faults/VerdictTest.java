package org.ledgergate.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.ledgergate.faults.Books.Row;

/** Whatever must not happen in a fault run is seen if it does. */
class VerdictTest {

    private final History history = new History();
    private final ObjectNode ledger = JsonNodeFactory.instance.objectNode();

    @Test
    void allIsWellWhenEachAcceptedItemIsInTheErpOnceAndLedgergateKnowsAsWhat() {
        acknowledged("a", "b");
        posted("a", 1);
        posted("b", 2);

        assertThat(verdict(synced("a", 1), synced("b", 2)).holds(2)).isTrue();
    }

    @Test
    void aSecondRecordOfAnItemIsSeen() {
        acknowledged("a");
        posted("a", 1);
        posted("a", 2);

        Verdict verdict = verdict(synced("a", 2));

        assertThat(verdict.itemsTwice()).isEqualTo(1);
        assertThat(verdict.holds(1)).isFalse();
    }

    @Test
    void anAcceptedItemWithoutARecordIsSeen() {
        acknowledged("a", "b");
        posted("a", 1);

        Verdict verdict = verdict(synced("a", 1), new Row("b", "exporting", "", ""));

        assertThat(verdict.lost()).isEqualTo(1);
        assertThat(verdict.unfinished()).isEqualTo(1);
        assertThat(verdict.holds(2)).isFalse();
    }

    @Test
    void anAcknowledgedItemThatLedgergateHasForgottenIsSeen() {
        acknowledged("a");
        posted("a", 1);

        Verdict verdict = verdict();

        assertThat(verdict.forgotten()).isEqualTo(1);
        assertThat(verdict.holds(1)).isFalse();
    }

    @Test
    void anItemWithAnotherIdInTheErpIsSeen() {
        acknowledged("a");
        posted("a", 1);

        Verdict verdict = verdict(synced("a", 7));

        assertThat(verdict.otherwiseInTheErp()).isEqualTo(1);
        assertThat(verdict.holds(1)).isFalse();
    }

    @Test
    void anAnswerThatShouldNotBeIsSeen() {
        acknowledged("a");
        posted("a", 1);
        history.trouble("500");

        assertThat(verdict(synced("a", 1)).holds(1)).isFalse();
    }

    private void acknowledged(String... items) {
        for (String item : items) {
            history.created(item);
            history.accepted(item);
        }
    }

    private void posted(String item, int order) {
        ledger.withObject("/records")
                .withArray("purchase.purchase")
                .addObject()
                .put("id", order)
                .put("comment", "Ledgergate key-of-" + item + " item " + item + " part 1 of 1.");
        ledger.withArray("posted").addObject().put("id", order);
    }

    private static Row synced(String item, int order) {
        return new Row(item, "synced", "purchase.purchase," + order, "");
    }

    private Verdict verdict(Row... rows) {
        return new Verdict(history, List.of(rows), new ErpLedger(ledger));
    }
}
