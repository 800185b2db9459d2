package org.ledgergate.intake;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.ledgergate.messages.Message;
import org.ledgergate.records.ErpRecords.Taken;
import org.ledgergate.records.RecordKind;

/**
 * One time that the ERP was asked for all records of a kind.
 *
 * @param startedBy the person's id; Ledgergate's own when it ran on schedule
 * @param endedAt null while it runs
 * @param message the ERP's words, or what else went wrong; empty unless failed
 * @param taken what was new, changed or gone; zeros unless done
 */
public record SyncRun(
        RecordKind kind,
        State state,
        String startedBy,
        Instant startedAt,
        @Nullable Instant endedAt,
        Message message,
        Taken taken) {

    /** How far a run is. */
    public enum State {
        RUNNING("Running"),
        DONE("Done"),
        FAILED("Failed");

        private final String label;

        State(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    public boolean running() {
        return state == State.RUNNING;
    }

    public int added() {
        return taken.added();
    }

    public int changed() {
        return taken.changed();
    }

    public int gone() {
        return taken.gone();
    }
}
