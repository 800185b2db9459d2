package org.ledgergate.connectors.tryton;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ledgergate.connectors.ChangeMode;
import org.ledgergate.connectors.ExportRequest.Parent;
import org.ledgergate.connectors.ExportResult;
import org.ledgergate.connectors.Outcome;
import org.ledgergate.connectors.tryton.records.DocumentKind;
import org.ledgergate.items.Item;

/** What a commitment change order becomes: an amendment that is applied once, or an order beside the commitment's. */
class ChangeOrderTest {

    private final Desk desk = desk();

    Desk desk() {
        return Desk.at(new TrytonStandIn(0));
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void changeOnKnownCostCodesAmendsTheLines() {
        Parent commitment = desk.commitment();
        Item change = Desk.changeOrder("CCO-1", Desk.line("03-3000", "99.95"), Desk.line("05-1200", "-50.50"));

        ExportResult result = desk.export(change, commitment);

        assertThat(result.outcome()).isEqualTo(Outcome.SYNCED);
        assertThat(desk.quantities(commitment.erpId())).containsExactly("1099.95", "200.00");
    }

    @Test
    void severalChangesOfALineAreSummedUp() {
        Parent commitment = desk.commitment();
        Item change = Desk.changeOrder("CCO-1", Desk.line("03-3000", "100.00"), Desk.line("03-3000", "-0.01"));

        ExportResult result = desk.export(change, commitment);

        assertThat(desk.quantities(commitment.erpId())).containsExactly("1099.99", "250.50");
        assertThat(result.lineIds()).containsOnlyKeys(1, 2);
        assertThat(result.lineIds().get(1)).isEqualTo(result.lineIds().get(2));
    }

    @ParameterizedTest
    @CsvSource({"create, false", "create, true", "validate_amendment, false", "validate_amendment, true"})
    void amendmentThatBrokeOffAtAStepIsAppliedOnce(String step, boolean after) {
        Parent commitment = desk.commitment();
        Item change = Desk.changeOrder("CCO-1", Desk.line("03-3000", "100.00"));
        desk.line.cut("purchase.amendment." + step, after);

        ExportResult first = desk.export(change, commitment);
        ExportResult second = desk.export(change, commitment);

        assertThat(first.outcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(second.outcome()).isEqualTo(Outcome.SYNCED);
        assertThat(desk.quantities(commitment.erpId())).containsExactly("1100.00", "250.50");
    }

    @Test
    void validatedAmendmentIsNotAppliedAgain() {
        Parent commitment = desk.commitment();
        Item change = Desk.changeOrder("CCO-1", Desk.line("03-3000", "100.00"));
        ExportResult first = desk.export(change, commitment);

        ExportResult second = desk.export(change, commitment);

        assertThat(second).isEqualTo(first);
        assertThat(desk.quantities(commitment.erpId())).containsExactly("1100.00", "250.50");
    }

    @Test
    void amendmentThatWasBegunBeforeAnotherKeepsTheOthersChange() {
        Parent commitment = desk.commitment();
        Item early = Desk.changeOrder("CCO-1", Desk.line("03-3000", "100.00"));
        desk.line.cut("validate_amendment", false);
        desk.export(early, commitment);
        desk.export(Desk.changeOrder("CCO-2", Desk.line("03-3000", "20.00")), commitment);

        ExportResult result = desk.export(early, commitment);

        assertThat(result.outcome()).isEqualTo(Outcome.SYNCED);
        assertThat(desk.quantities(commitment.erpId())).containsExactly("1120.00", "250.50");
    }

    @Test
    void orderThatChangesBetweenReadAndValidationIsReadAgain() {
        Parent commitment = desk.commitment();
        Item change = Desk.changeOrder("CCO-1", Desk.line("03-3000", "100.00"));
        desk.line.before(
                "validate_amendment",
                () -> desk.export(Desk.changeOrder("CCO-2", Desk.line("03-3000", "20.00")), commitment));

        ExportResult result = desk.export(change, commitment);

        assertThat(result.outcome()).isEqualTo(Outcome.SYNCED);
        assertThat(desk.quantities(commitment.erpId())).containsExactly("1120.00", "250.50");
    }

    /** A line that is changed by itself leaves the order's version as it was. */
    @Test
    void lineThatChangesBetweenReadAndValidationIsReadAgain() {
        Parent commitment = desk.commitment();
        Item change = Desk.changeOrder("CCO-1", Desk.line("03-3000", "100.00"));
        long line = Long.parseLong(String.valueOf(commitment.lineIds().get(1)).substring("purchase.line,".length()));
        desk.line.before("validate_amendment", () -> desk.change("purchase.line", line, "900.00"));

        ExportResult result = desk.export(change, commitment);

        assertThat(result.outcome()).isEqualTo(Outcome.SYNCED);
        assertThat(desk.quantities(commitment.erpId())).containsExactly("1000.00", "250.50");
    }

    @Test
    void changeOnANewCostCodeIsASupplementaryOrder() {
        Parent commitment = desk.commitment();
        Item change = Desk.changeOrder("CCO-1", Desk.line("07-2100", "75.25"));

        ExportResult result = desk.export(change, commitment);

        assertThat(result.outcome()).isEqualTo(Outcome.SYNCED);
        assertThat(desk.records(DocumentKind.ORDER, change))
                .singleElement()
                .satisfies(order -> assertThat(order.path("reference").asText()).isEqualTo("SC-001/CCO-1"));
        assertThat(desk.quantities(commitment.erpId())).containsExactly("1000.00", "250.50");
    }

    @Test
    void changeOfBothKindsHasALineIdForEachPosition() {
        Parent commitment = desk.commitment();
        Item change = Desk.changeOrder("CCO-1", Desk.line("07-2100", "75.25"), Desk.line("03-3000", "100.00"));

        ExportResult result = desk.export(change, commitment);

        assertThat(result.lineIds().get(1)).startsWith("purchase.line,");
        assertThat(result.lineIds().get(2)).startsWith("purchase.amendment.line,");
        assertThat(desk.find(change)).isEqualTo(result);
    }

    @Test
    void changeThatBrokeOffBetweenItsTwoRecordsIsGoneOnWith() {
        Parent commitment = desk.commitment();
        Item change = Desk.changeOrder("CCO-1", Desk.line("03-3000", "100.00"), Desk.line("07-2100", "75.25"));
        desk.line.cut("purchase.purchase.create", false);
        desk.export(change, commitment);

        ExportResult found = desk.find(change);
        ExportResult result = desk.export(change, commitment);

        assertThat(found.outcome()).isEqualTo(Outcome.NOT_ATTEMPTED);
        assertThat(result.outcome()).isEqualTo(Outcome.SYNCED);
        assertThat(desk.quantities(commitment.erpId())).containsExactly("1100.00", "250.50");
        assertThat(desk.states(DocumentKind.ORDER, change)).containsExactly("done");
    }

    @Test
    void changeOfWhichTrytonRefusesOneRecordChangesNothing() {
        Parent commitment = desk.commitment();
        Item change = Desk.changeOrder("CCO-1", Desk.line("03-3000", "100.00"), Desk.line("07-2100", "0.001"));

        ExportResult result = desk.export(change, commitment);

        assertThat(result.outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(result.message().toString()).startsWith("The number of digits");
        assertThat(desk.quantities(commitment.erpId())).containsExactly("1000.00", "250.50");
        assertThat(desk.states(DocumentKind.AMENDMENT, change)).isEmpty();
    }

    @Test
    void connectionThatSupplementsNeverAmends() {
        Parent commitment = desk.commitment();
        Item change = Desk.changeOrder("CCO-1", Desk.line("03-3000", "100.00"));

        ExportResult result =
                desk.connector(ChangeMode.SUPPLEMENT, Duration.ofSeconds(60)).export(Desk.request(change, commitment));

        assertThat(result.outcome()).isEqualTo(Outcome.SYNCED);
        assertThat(desk.quantities(commitment.erpId())).containsExactly("1000.00", "250.50");
        assertThat(desk.quantities(result.erpId())).containsExactly("100.00");
    }
}
