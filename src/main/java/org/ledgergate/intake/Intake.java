package org.ledgergate.intake;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.ledgergate.access.Access;
import org.ledgergate.access.Person;
import org.ledgergate.messages.Message;
import org.ledgergate.records.RecordKind;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** Sync of cost codes, Refresh of vendors and jobs: one run of a kind at a time, on however many nodes. Source: R28. */
@Component
@EnableConfigurationProperties(IntakeTimes.class)
public class Intake {

    private static final Message BROKEN_OFF = Message.of("intake.broken-off");

    private final Access access;
    private final SyncRunTable runs;
    private final SyncThreads background;
    private final IntakeTimes times;
    private final Clock clock;

    Intake(Access access, SyncRunTable runs, SyncThreads background, IntakeTimes times, Clock clock) {
        this.access = access;
        this.runs = runs;
        this.background = background;
        this.times = times;
        this.clock = clock;
    }

    /**
     * Starts asking the ERP for all records of a kind, in the background.
     *
     * @return the run under way: the one just started, or the one that somebody else started before
     * @throws org.ledgergate.access.NotAllowed unless the person is an accounting approver who may import the kind
     */
    public SyncRun run(Person by, RecordKind kind) {
        access.requireApprover(by, kind.box());
        return start(by, kind);
    }

    /** Returns how the last run of a kind stands; empty if there never was one. */
    public Optional<SyncRun> last(RecordKind kind) {
        return runs.last(kind)
                .map(run -> run.running() && run.startedAt().isBefore(longestAgo()) ? brokenOff(run) : run);
    }

    /** Forgets when another ERP was asked and what it told, and asks this one for everything. */
    void startOver() {
        runs.forget();
        for (RecordKind kind : RecordKind.values()) {
            start(Person.LEDGERGATE, kind);
        }
    }

    /** Starts a run on Ledgergate's own account, unless this ERP, which is asked since then, was asked for the kind not long ago. */
    void runIfDue(RecordKind kind, Instant since) {
        Instant due = last(kind)
                .map(SyncRun::startedAt)
                .filter(started -> !started.isBefore(since))
                .map(started -> started.plus(times.every()))
                .orElse(Instant.MIN);
        if (!due.isAfter(clock.instant())) {
            start(Person.LEDGERGATE, kind);
        }
    }

    private SyncRun start(Person by, RecordKind kind) {
        runs.breakOff(kind, longestAgo(), BROKEN_OFF, clock.instant());
        try {
            background.perform(runs.begin(kind, by.id(), clock.instant()), kind);
        } catch (DuplicateKeyException underWay) {
            // the run that is under way asks for the same, and its end is everybody's answer
        }
        return last(kind).orElseThrow();
    }

    private SyncRun brokenOff(SyncRun run) {
        Instant end = run.startedAt().plus(times.longest());
        return new SyncRun(
                run.kind(), SyncRun.State.FAILED, run.startedBy(), run.startedAt(), end, BROKEN_OFF, run.taken());
    }

    private Instant longestAgo() {
        return clock.instant().minus(times.longest());
    }
}
