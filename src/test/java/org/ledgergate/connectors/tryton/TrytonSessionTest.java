package org.ledgergate.connectors.tryton;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.ledgergate.connectors.ErpUnavailable;
import org.ledgergate.connectors.ExportRequest.Parent;
import org.ledgergate.connectors.ExportResult;
import org.ledgergate.connectors.Outcome;
import org.ledgergate.connectors.tryton.records.DocumentKind;
import org.ledgergate.items.Item;
import org.ledgergate.items.TestItems;
import org.ledgergate.records.RecordKind;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** How we sign in at Tryton, and what we do when it does not let us. */
@ExtendWith(OutputCaptureExtension.class)
class TrytonSessionTest {

    private final TrytonStandIn standIn = new TrytonStandIn(0);
    private final Desk desk = Desk.at(standIn);

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void sessionIsOpenedOnceForManyExports() {
        desk.export(TestItems.commitment("Concrete works"), Parent.NONE);
        desk.export(TestItems.commitment("Steel works"), Parent.NONE);

        assertThat(standIn.logins()).isEqualTo(1);
    }

    @Test
    void sessionThatTrytonHasEndedIsOpenedAgainAndTheCallRepeated() {
        desk.export(TestItems.commitment("Concrete works"), Parent.NONE);
        Item item = TestItems.commitment("Steel works");
        desk.line.before("purchase.purchase.create", standIn::endSessions);

        ExportResult result = desk.export(item, Parent.NONE);

        assertThat(result.outcome()).isEqualTo(Outcome.SYNCED);
        assertThat(standIn.logins()).isEqualTo(2);
        assertThat(desk.states(DocumentKind.ORDER, item)).containsExactly("done");
    }

    @Test
    void wrongPasswordIsTriedOnce() {
        standIn.changePassword("changed");

        ExportResult first = desk.export(TestItems.commitment("Concrete works"), Parent.NONE);
        ExportResult second = desk.export(TestItems.commitment("Concrete works"), Parent.NONE);

        assertThat(first.outcome()).isEqualTo(Outcome.NOT_ATTEMPTED);
        assertThat(first.message().toString()).contains("refused the user or the password");
        assertThat(second.outcome()).isEqualTo(Outcome.NOT_ATTEMPTED);
        assertThat(standIn.logins()).isEqualTo(1);
    }

    @Test
    void passwordThatWasPutRightIsTriedAgainAfterAWhile() {
        standIn.changePassword("changed");
        desk.export(TestItems.commitment("Concrete works"), Parent.NONE);
        standIn.changePassword(TrytonStandIn.PASSWORD);

        desk.clock.forward(Duration.ofMinutes(10));
        ExportResult result = desk.export(TestItems.commitment("Concrete works"), Parent.NONE);

        assertThat(result.outcome()).isEqualTo(Outcome.SYNCED);
    }

    @Test
    void signingInThatIsNotAnsweredIsNoAttempt() {
        desk.line.cut("common.db.login", true);

        ExportResult result = desk.export(TestItems.commitment("Concrete works"), Parent.NONE);

        assertThat(result.outcome()).isEqualTo(Outcome.NOT_ATTEMPTED);
    }

    /** A fault of Tryton's says nothing about the password, which is therefore not left alone for minutes. */
    @Test
    void signingInThatCollidedIsTriedAgain() {
        desk.line.answer(
                "common.db.login",
                "{\"id\": 1, \"error\": [\"could not serialize access due to concurrent update\", \"\"]}");

        ExportResult first = desk.export(TestItems.commitment("Concrete works"), Parent.NONE);
        ExportResult second = desk.export(TestItems.commitment("Concrete works"), Parent.NONE);

        assertThat(first.outcome()).isEqualTo(Outcome.NOT_ATTEMPTED);
        assertThat(second.outcome()).isEqualTo(Outcome.SYNCED);
    }

    @Test
    void passwordIsNowhereToBeSeen(CapturedOutput output) {
        TrytonSettings settings = TrytonContract.settings(
                desk.line.url(),
                TrytonStandIn.USER,
                TrytonStandIn.PASSWORD,
                desk.connector.capabilities().changeMode());
        desk.line.takeDown();
        ExportResult result = desk.export(TestItems.commitment("Concrete works"), Parent.NONE);

        assertThat(settings.toString() + result + output).doesNotContain(TrytonStandIn.PASSWORD);
        assertThatThrownBy(() -> desk.connector.fetch(RecordKind.VENDOR))
                .isInstanceOf(ErpUnavailable.class)
                .hasMessageNotContaining(TrytonStandIn.PASSWORD);
    }
}
