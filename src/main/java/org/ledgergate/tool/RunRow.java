package org.ledgergate.tool;

import java.util.Optional;
import org.ledgergate.bulk.BulkRun;
import org.ledgergate.bulk.Progress;
import org.ledgergate.bulk.RecentRun;

/**
 * One of a person's runs, as a list names it.
 *
 * @param at when it ended, or else was started; empty before that
 */
public record RunRow(BulkRun run, Progress progress, Optional<Moment> at) {

    public static RunRow of(RecentRun recent, PageText words) {
        BulkRun run = recent.run();
        return new RunRow(
                run,
                recent.progress(),
                Optional.ofNullable(run.ended() ? run.endedAt() : run.startedAt())
                        .map(words::moment));
    }

    public String href() {
        return Links.run(run.id());
    }

    /** Returns the text for how many items of what, as in 12 commitments. */
    public String items() {
        return "type." + run.type().code() + ".count";
    }

    /** Returns the text for what was done to them. */
    public String done() {
        return "verb." + run.verb().code() + ".counted";
    }

    /** Returns the text for those that were refused. */
    public String refused() {
        return "bulk.refused.count";
    }
}
