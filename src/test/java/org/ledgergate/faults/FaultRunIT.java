package org.ledgergate.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.ledgergate.faults.FaultRun.Plan;
import org.ledgergate.faults.FaultRun.Result;

/** The fault run at a small size; src/bench/fault-run.sh plays it at the full one. Rule R10. */
class FaultRunIT {

    private static final long SEED = Long.getLong("faults.seed", 20261124L);

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path folder;

    @Test
    void everyAcceptedItemIsInTheErpOnceWhateverIsKilledOrLost() throws Exception {
        check(new FaultRun(new Plan(SEED, Database.POSTGRESQL, 30, 3, true)).play(folder));
    }

    /** Without kills: after one, an H2 file may hold half a transaction (decision 24). */
    @Test
    void everyAcceptedItemIsInTheErpOnceOnTheH2FileWhateverIsLost() throws Exception {
        check(new FaultRun(new Plan(SEED, Database.H2_FILE, 20, 0, true)).play(folder));
    }

    @Test
    void withoutTheLedgerTheSameFaultsPostTwice() throws Exception {
        Result control = new FaultRun(new Plan(SEED, Database.POSTGRESQL, 40, 0, false)).play(folder);

        assertThat(control.verdict().itemsTwice()).as("%s", control).isPositive();
    }

    private static void check(Result result) {
        assertThat(result.holds()).as("%s", result).isTrue();
    }
}
