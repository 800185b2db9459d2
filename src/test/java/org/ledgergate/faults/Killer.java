package org.ledgergate.faults;

import java.time.Duration;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * Kills Ledgergate at moments that the seed decides, in the midst of its exports and now and then while it starts, and
 * starts it again on what it left behind.
 */
final class Killer {

    private static final Duration LONGEST_LIFE = Duration.ofMinutes(10);
    private static final int ONE_IN = 6;
    private static final int EARLY_IN_THE_START = 8000;
    private static final int WITHIN_A_CALL = 50;

    private final Random random;
    private final Stage stage;
    private int kills;
    private int killsWhileStarting;

    Killer(long seed, Stage stage) {
        this.random = new Random(seed);
        this.stage = stage;
    }

    int kills() {
        return kills;
    }

    int killsWhileStarting() {
        return killsWhileStarting;
    }

    /**
     * Kills until the number is reached or nothing is left to disturb.
     *
     * @param callsBetween to the ERP from one kill to the next, on average
     */
    void kill(int times, int callsBetween, BooleanSupplier nothingLeft) throws InterruptedException {
        while (kills < times && !nothingLeft.getAsBoolean()) {
            int last = stage.calls() + 1 + random.nextInt(2 * callsBetween);
            Wait.that(
                    "Ledgergate calls the ERP",
                    LONGEST_LIFE,
                    () -> stage.calls() >= last || nothingLeft.getAsBoolean());
            TimeUnit.MILLISECONDS.sleep(random.nextInt(WITHIN_A_CALL));
            killAndLaunch();
            if (kills < times && random.nextInt(ONE_IN) == 0) {
                TimeUnit.MILLISECONDS.sleep(random.nextInt(EARLY_IN_THE_START));
                killAndLaunch();
                killsWhileStarting++;
            }
            stage.ledgergate().awaitReady();
        }
    }

    private void killAndLaunch() {
        stage.ledgergate().kill();
        kills++;
        stage.ledgergate().launch();
    }
}
