package org.ledgergate.faults;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.core.ConditionTimeoutException;
import org.ledgergate.faults.Books.Row;

/** Items on their way into the ERP while Ledgergate is killed again and again and the line loses calls and answers. */
final class FaultRun {

    private static final int AT_ANY_CALL = 6;
    private static final int AT_POSTING = 40;

    /** Fewer than an item needs, so that the kills are over before the work is. */
    private static final int CALLS_OF_AN_ITEM = 12;

    private static final int CALLS_OF_A_PLAIN_EXPORT = 2;
    private static final Duration LEAST_REST = Duration.ofMinutes(10);
    private static final Duration REST_PER_ITEM = Duration.ofSeconds(2);
    private static final int ROUNDS_OF_RETRIES = 3;

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
            return Math.max(1, items * (withLedger ? CALLS_OF_AN_ITEM : CALLS_OF_A_PLAIN_EXPORT) / Math.max(1, kills));
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
            Duration duration) {

        /** Returns whether all that was planned happened, and did no harm. */
        boolean holds() {
            return kills == plan.kills() && verdict.holds(plan.items());
        }
    }

    /**
     * Plays the plan to its end: all is accepted and comes to rest; then the line is mended, and people try again what waits
     * for them.
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
            killer.kill(
                    plan.kills(),
                    plan.callsBetweenKills(),
                    () -> shift.over() && books.open().isEmpty());
            shift.await();
            awaitRest(stage.ledgergate(), books);
            weather.clearUp();
            int waited = tryAgain(stage.ledgergate(), books);
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

    /** Waits until each item is in the ERP or with a person, who is told why. */
    private void awaitRest(Ledgergate ledgergate, Books books) {
        try {
            Wait.that(
                    "Every item is synced or waits for a person with a reason",
                    LEAST_REST.plus(REST_PER_ITEM.multipliedBy(plan.items())),
                    () -> books.open().stream().allMatch(row -> !row.reason().isEmpty() && books.waitsForAPerson(row)));
        } catch (ConditionTimeoutException tooLong) {
            throw new AssertionError(
                    "These do not come to rest: " + books.open() + "\n" + ledgergate.lastWords(), tooLong);
        }
    }

    /** The person tries again until nothing is left; answers how often that was needed. */
    private int tryAgain(Ledgergate ledgergate, Books books) {
        int times = 0;
        for (int round = 0; round < ROUNDS_OF_RETRIES; round++) {
            List<Row> waiting = books.open();
            waiting.forEach(books::retry);
            times += waiting.size();
            awaitRest(ledgergate, books);
        }
        return times;
    }
}
