package org.ledgergate.connectors.filedrop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ledgergate.connectors.ExportRequest;
import org.ledgergate.connectors.ExportResult;
import org.ledgergate.connectors.Outcome;
import org.ledgergate.connectors.filedrop.FaultyDisk.Crash;
import org.ledgergate.items.TestItems;

/** R10: wherever a power cut hits, the ERP sees nothing or a whole set, and going on makes no second one. */
class CrashTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void exportThatIsCutOffAtAnyStepLeavesNothingOrAWholeSetAndGoesOn(boolean half) throws Exception {
        int steps = stepsOfAnExport();
        for (int step = 1; step <= steps; step++) {
            TestDrop drop = new TestDrop(folder.resolve(half + "-" + step), "generic");
            ExportRequest request = TestDrop.request(TestItems.commitment("Concrete"));

            cutOff(drop, step, half, request);

            List<Path> seen = ErpSide.manifests(drop.erp.folders().outbox());
            Outcome found = drop.restarted().find(request.key()).outcome();
            assertThat(seen).as("step %d", step).hasSize(found == Outcome.PENDING ? 1 : 0);
            for (Path manifest : seen) {
                assertThat(ErpSide.whole(manifest)).isTrue();
            }
            goesOnAndIsPostedOnce(drop, request, step);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void secondOfferThatIsCutOffAtAnyStepLeavesNothingOrAWholeSetAndGoesOn(boolean takenAway) throws Exception {
        for (int step = 1; step <= stepsOfAnExport() + 4; step++) {
            TestDrop drop = new TestDrop(folder.resolve(takenAway + "-again-" + step), "generic");
            ExportRequest request = TestDrop.request(TestItems.commitment("Concrete"));
            drop.connector.export(request);
            if (takenAway) {
                Files.delete(ErpSide.manifests(drop.erp.folders().outbox()).get(0));
            }
            refuse(drop, request);

            cutOff(drop, step, true, request);

            for (Path manifest : ErpSide.manifests(drop.erp.folders().outbox())) {
                assertThat(ErpSide.whole(manifest)).as("step %d", step).isTrue();
            }
            goesOnAndIsPostedOnce(drop, request, step);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void answerWhoseReadingIsCutOffIsReadAgain(int step) {
        TestDrop drop = new TestDrop(folder, "generic");
        ExportRequest request = TestDrop.request(TestItems.commitment("Concrete"));
        drop.connector.export(request);
        drop.erp.takeAndAcceptAll();

        drop.disk.crashAt(step, false);
        assertThatThrownBy(() -> drop.connector.find(request.key())).isInstanceOf(Crash.class);
        drop.disk.repair();

        assertThat(drop.restarted().find(request.key()).outcome()).isEqualTo(Outcome.SYNCED);
        assertThat(ErpSide.names(drop.erp.folders().quarantine())).isEmpty();
    }

    private static void goesOnAndIsPostedOnce(TestDrop drop, ExportRequest request, int step) throws Exception {
        ExportResult again = drop.restarted().export(request);
        if (again.outcome() == Outcome.REFUSED) {
            again = drop.restarted().export(request);
        }
        for (Path manifest : ErpSide.manifests(drop.erp.folders().outbox())) {
            assertThat(ErpSide.whole(manifest)).isTrue();
        }
        drop.erp.takeAndAcceptAll();

        assertThat(again.outcome()).as("step %d", step).isEqualTo(Outcome.PENDING);
        assertThat(drop.restarted().find(request.key()).outcome()).isEqualTo(Outcome.SYNCED);
        assertThat(drop.erp.sets(request.key())).isEqualTo(1);
        assertThat(drop.erp.folders().outbox()).isEmptyDirectory();
    }

    private static void cutOff(TestDrop drop, int step, boolean half, ExportRequest request) {
        drop.disk.crashAt(step, half);
        try {
            drop.connector.export(request);
        } catch (Crash cut) {
            assertThat(drop.disk.operations()).isEqualTo(step);
        }
        drop.disk.repair();
    }

    private static void refuse(TestDrop drop, ExportRequest request) {
        drop.erp.acknowledge(
                request.key() + ".json",
                "{\"key\":\"%s\",\"answer\":\"refused\",\"message\":\"no\"}".formatted(request.key()));
        assertThat(drop.connector.find(request.key()).outcome()).isEqualTo(Outcome.REFUSED);
    }

    private int stepsOfAnExport() {
        TestDrop drop = new TestDrop(folder.resolve("count"), "generic");
        drop.connector.export(TestDrop.request(TestItems.commitment("Concrete")));
        return drop.disk.operations();
    }
}
