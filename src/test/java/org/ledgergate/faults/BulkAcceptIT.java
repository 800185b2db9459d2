package org.ledgergate.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ledgergate.faults.Api.Answer;

/** Two approvers and many accepts at one moment, in a running Ledgergate whose engine works. Rules R10, R24. */
class BulkAcceptIT {

    private static final int ITEMS = 200;
    private static final int AT_ONCE = 16;

    @TempDir
    Path folder;

    private record Race(String item, Future<Answer> anna, Future<Answer> ben) {}

    @Test
    void eachItemOfABulkIsAcceptedByOneOfTwoApproversAndExportedOnce() throws Exception {
        try (Stage stage = Stage.open(folder, Database.POSTGRESQL, new Weather(0, 0, 0), true)) {
            List<String> sent = new Traffic(stage.ledgergate(), new History()).sent(ITEMS);

            for (Race race : races(stage.ledgergate(), sent)) {
                assertOneWinner(race);
            }

            Books books = new Books(stage.ledgergate());
            Wait.that(
                    "All are synced", Duration.ofMinutes(10), () -> books.open().isEmpty());
            ErpLedger ledger = stage.ledger();
            assertThat(ledger.items()).containsExactlyInAnyOrderElementsOf(sent);
            assertThat(ledger.records()).isEqualTo(ITEMS);
        }
    }

    private static List<Race> races(Ledgergate ledgergate, List<String> items) throws InterruptedException {
        ExecutorService clicks = Executors.newFixedThreadPool(AT_ONCE);
        CountDownLatch start = new CountDownLatch(1);
        Api anna = ledgergate.api("anna");
        Api ben = ledgergate.api("ben");
        List<Race> races = new ArrayList<>();
        for (String item : items) {
            races.add(new Race(
                    item,
                    clicks.submit(() -> accept(anna, item, start)),
                    clicks.submit(() -> accept(ben, item, start))));
        }
        start.countDown();
        clicks.shutdown();
        return races;
    }

    private static Answer accept(Api approver, String item, CountDownLatch start) throws InterruptedException {
        start.await();
        return approver.post("/api/v1/items/" + item + "/accept", "").orElseThrow();
    }

    private static void assertOneWinner(Race race) throws Exception {
        boolean annaWon = race.anna().get().status() == 200;
        Answer won = (annaWon ? race.anna() : race.ben()).get();
        Answer lost = (annaWon ? race.ben() : race.anna()).get();

        assertThat(won.status()).as("%s", won).isEqualTo(200);
        assertThat(lost.status()).as("%s", lost).isEqualTo(409);
        assertThat(lost.text("detail")).contains(annaWon ? "anna" : "ben");
    }
}
