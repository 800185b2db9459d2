package org.ledgergate.tool.overview;

import java.util.List;
import org.ledgergate.eventlog.EventKind;
import org.ledgergate.eventlog.FailureCause;

/**
 * The causes that most items met.
 *
 * @param rarer how many causes are left out
 */
record Failures(List<Row> rows, int rarer) {

    private static final int MOST = 10;

    /** @param length of the cause's bar, in percent of the longest one */
    record Row(FailureCause cause, long length) {

        /** The code of the kind of event that it was. */
        public String kind() {
            return EventKind.code(cause.kind());
        }
    }

    /** @param causes most frequent first */
    static Failures of(List<FailureCause> causes) {
        List<Row> rows = causes.stream()
                .limit(MOST)
                .map(cause -> new Row(
                        cause, Math.max(1, cause.items() * 100 / causes.get(0).items())))
                .toList();
        return new Failures(rows, causes.size() - rows.size());
    }
}
