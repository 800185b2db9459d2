package org.ledgergate.connectors.tryton;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ledgergate.connectors.ChangeMode;
import org.ledgergate.connectors.ExportRequest.Parent;
import org.ledgergate.connectors.ExportResult;
import org.ledgergate.connectors.Outcome;
import org.ledgergate.connectors.tryton.records.DocumentKind;
import org.ledgergate.connectors.tryton.records.RecordTag;
import org.ledgergate.items.Item;
import org.ledgergate.items.TestItems;
import org.ledgergate.items.content.Field;

/** An export that broke off anywhere is gone on with by the next one with the same key. Source: R10. */
class ResumeTest {

    private final TrytonStandIn standIn = new TrytonStandIn(0);
    private final Desk desk = Desk.at(standIn);

    @AfterEach
    void close() {
        desk.close();
    }

    @ParameterizedTest
    @CsvSource({"create, false", "create, true", "quote, false", "quote, true", "confirm, false", "confirm, true"})
    void commitmentThatBrokeOffAtAStepIsInTheBooksOnce(String step, boolean after) {
        Item item = TestItems.commitment("Concrete works");
        desk.line.cut("purchase.purchase." + step, after);

        ExportResult first = desk.export(item, Parent.NONE);
        ExportResult second = desk.export(item, Parent.NONE);

        assertThat(first.outcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(second.outcome()).isEqualTo(Outcome.SYNCED);
        assertThat(desk.states(DocumentKind.ORDER, item)).containsExactly("done");
    }

    @ParameterizedTest
    @CsvSource({"create", "quote"})
    void beginningIsFoundAsNotAttempted(String step) {
        Item item = TestItems.commitment("Concrete works");
        desk.line.cut("purchase.purchase." + step, true);
        desk.export(item, Parent.NONE);

        assertThat(desk.find(item).outcome()).isEqualTo(Outcome.NOT_ATTEMPTED);
    }

    @Test
    void draftThatCameLateIsGivenUpWhenTheItemIsFound() {
        Item item = TestItems.commitment("Concrete works");
        ExportResult exported = desk.export(item, Parent.NONE);
        desk.lateDraft(item);

        ExportResult found = desk.find(item);

        assertThat(found).isEqualTo(exported);
        assertThat(desk.states(DocumentKind.ORDER, item)).containsExactly("done", "cancelled");
    }

    @Test
    void draftThatCameLateIsGivenUpByTheExportThatFindsTheItemPosted() {
        Item item = TestItems.commitment("Concrete works");
        ExportResult exported = desk.export(item, Parent.NONE);
        desk.lateDraft(item);

        ExportResult again = desk.export(item, Parent.NONE);

        assertThat(again).isEqualTo(exported);
        assertThat(desk.states(DocumentKind.ORDER, item)).containsExactly("done", "cancelled");
    }

    @Test
    void exportThatWasBegunTwiceLeavesOneRecord() {
        Item item = TestItems.commitment("Concrete works");
        desk.line.before("purchase.purchase.quote", () -> desk.lateDraft(item));

        ExportResult result = desk.export(item, Parent.NONE);

        assertThat(result.outcome()).isEqualTo(Outcome.SYNCED);
        assertThat(desk.states(DocumentKind.ORDER, item)).containsExactly("done", "cancelled");
    }

    @Test
    void exportedItemIsNotExportedAgain() {
        Item item = TestItems.commitment("Concrete works");
        ExportResult first = desk.export(item, Parent.NONE);

        ExportResult second = desk.export(item, Parent.NONE);

        assertThat(second).isEqualTo(first);
        assertThat(desk.line.heard("purchase.purchase.create")).isEqualTo(1);
    }

    @Test
    void questionThatIsNotAnsweredIsNoAttempt() {
        Item item = TestItems.commitment("Concrete works");
        Stream.of(1, 2, 3).forEach(again -> desk.line.cut("search_read", false));

        ExportResult result = desk.export(item, Parent.NONE);

        assertThat(result.outcome()).isEqualTo(Outcome.NOT_ATTEMPTED);
        assertThat(result.message().toString()).isNotBlank();
    }

    @Test
    void lostAnswerToAQuestionIsAskedForAgain() {
        desk.line.cut("search_read", true);

        ExportResult result = desk.export(TestItems.commitment("Concrete works"), Parent.NONE);

        assertThat(result.outcome()).isEqualTo(Outcome.SYNCED);
    }

    @Test
    void stepThatTrytonTakesLaterIsPending() {
        standIn.models().steps().fallAsleep();
        TrytonConnector impatient = desk.connector(ChangeMode.AMEND, Duration.ofSeconds(6));

        ExportResult result = impatient.export(Desk.request(TestItems.commitment("Concrete works"), Parent.NONE));

        assertThat(result.outcome()).isEqualTo(Outcome.PENDING);
    }

    @Test
    void beginningOfAnEarlierRevisionIsCancelled() {
        Item first = TestItems.commitment("Concrete works");
        desk.line.cut("purchase.purchase.quote", true);
        desk.export(first, Parent.NONE);
        Item second = TestItems.resent(first);

        ExportResult result = desk.export(second, Parent.NONE);

        assertThat(result.outcome()).isEqualTo(Outcome.SYNCED);
        assertThat(desk.states(DocumentKind.ORDER, first)).containsExactly("cancelled");
    }

    @Test
    void itemWhoseEarlierRevisionIsInTheBooksIsRefused() {
        Item first = TestItems.commitment("Concrete works");
        desk.export(first, Parent.NONE);
        Item second = TestItems.resent(first);

        ExportResult result = desk.export(second, Parent.NONE);

        assertThat(result.outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(result.message().toString()).contains("purchase.purchase,1");
    }

    @Test
    void markOfAnotherItemInADescriptionIsNotBelieved() {
        Item real = TestItems.commitment("Concrete works");
        Item forged = TestItems.with(
                TestItems.commitment("Concrete works"),
                Field.DESCRIPTION,
                new RecordTag(Desk.key(real), real.id(), 1, 1, java.util.List.of(), "").toString());
        desk.export(forged, Parent.NONE);

        assertThat(desk.find(real).outcome()).isEqualTo(Outcome.NOT_ATTEMPTED);
    }

    @Test
    void jobIsOpenedOnce() {
        Item job = TestItems.job("J-3000");
        desk.line.cut("analytic_account.account.write", true);

        ExportResult first = desk.export(job, Parent.NONE);
        ExportResult second = desk.export(job, Parent.NONE);

        assertThat(first.outcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(second.outcome()).isEqualTo(Outcome.SYNCED);
        assertThat(desk.states(DocumentKind.JOB, job)).containsExactly("opened");
    }

    @Test
    void jobWhoseNumberIsTakenIsRefused() {
        ExportResult result = desk.export(TestItems.job("J-2041"), Parent.NONE);

        assertThat(result.outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(result.message()).hasToString("Job J-2041 exists already in Tryton.");
    }
}
