package org.ledgergate.faults;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.ledgergate.faults.Books.Row;

/** Items on their way into the ERP while Ledgergate is killed again and again and the line loses calls and answers. */
final class FaultRun {

    private static final int AT_ANY_CALL = 6;
    private static final int AT_POSTING = 40;
    private static final int CALLS_OF_AN_ITEM = 8;
    private static final Duration LONGEST_SETTLING = Duration.ofMinutes(10);
    private static final int ROUNDS_OF_RETRIES = 10;

    private final Plan plan;

    FaultRun(Plan plan) {
        this.plan = plan;
    }

    /**
     * What is to happen.
     *
     * @param withLedger false for the control: the same with a plain delegate that posts without the ledger
     */
    record Plan(long seed, Database database, int items, int kills, boolean withLedger) {

        int callsBetweenKills() {
            return Math.max(1, items * CALLS_OF_AN_ITEM / Math.max(1, kills));
        }
    }

    /** What happened, and how everything stood at the end. */
    record Result(
            Plan plan,
            int kills,
            int killsWhileStarting,
            Map<Fault, Integer> faults,
            int waitedForAPerson,
            Verdict verdict,
            Duration duration) {}

    /**
     * Plays the plan to its end: all is accepted, the weather is fair again, nobody has a next step left.
     *
     * @param folder empty; Ledgergate's log is there afterwards
     */
    Result play(Path folder) throws IOException, InterruptedException {
        long begin = System.nanoTime();
        Weather weather = new Weather(plan.seed(), AT_ANY_CALL, AT_POSTING);
        History history = new History();
        try (Stage stage = Stage.open(folder, plan.database(), weather, plan.withLedger())) {
            Killer killer = new Killer(plan.seed(), stage);
            Books books = new Books(stage.ledgergate());
            weather.turnFoul();
            Traffic.Shift shift = new Traffic(stage.ledgergate(), history).begin(plan.items());
            killer.kill(plan.kills(), plan.callsBetweenKills(), () -> false);
            shift.await();
            weather.clearUp();
            int waited = settle(books);
            return new Result(
                    plan,
                    killer.kills(),
                    killer.killsWhileStarting(),
                    weather.met(),
                    waited,
                    new Verdict(history, books.all(), stage.ledger()),
                    Duration.ofNanos(System.nanoTime() - begin));
        }
    }

    /** Waits until each item is in the ERP or with a person, who tries again; answers how many waited for one. */
    private static int settle(Books books) {
        int waited = 0;
        for (int round = 0; round < ROUNDS_OF_RETRIES; round++) {
            Wait.that(
                    "Every item is synced or waits for a person with a reason",
                    LONGEST_SETTLING,
                    () -> books.open().stream().allMatch(row -> !row.reason().isEmpty() && books.waitsForAPerson(row)));
            List<Row> waiting = books.open();
            waiting.forEach(books::retry);
            waited += waiting.size();
            if (waiting.isEmpty()) {
                return waited;
            }
        }
        throw new AssertionError("Still open after " + ROUNDS_OF_RETRIES + " retries: " + books.open());
    }
}
