package org.ledgergate.tool.worklist;

import java.util.List;
import java.util.Optional;
import org.ledgergate.bulk.BulkItem;
import org.ledgergate.bulk.BulkRun;
import org.ledgergate.bulk.Progress;
import org.ledgergate.connectors.ExtraField;
import org.ledgergate.process.Verb;
import org.ledgergate.tool.Amount;
import org.ledgergate.tool.Links;
import org.ledgergate.tool.Moment;
import org.ledgergate.tool.Sum;

/**
 * A run's page as it is shown to one person.
 *
 * @param by the name of whoever chose the items
 * @param own whether that is the person who looks
 * @param recentReasons what the person gave lately as reasons to reject, newest first
 * @param rows the first of its items, what was refused first
 */
record BulkView(
        BulkRun run,
        String by,
        boolean own,
        Progress progress,
        List<Sum> totals,
        List<Row> rows,
        List<ExtraField> extraFields,
        List<String> recentReasons,
        Optional<Moment> startedAt,
        Optional<Moment> endedAt) {

    /** How many items a page shows; the file has them all. */
    static final int SHOWN = 200;

    /** One of the run's items. */
    record Row(BulkItem item, Optional<Amount> amount) {

        public String href() {
            return Links.item(item.item());
        }
    }

    public String href() {
        return Links.run(run.id());
    }

    public String listHref() {
        return Links.items(run.type());
    }

    public boolean rejects() {
        return run.verb() == Verb.REJECT;
    }

    /** Answers the text for how many items of what, as in 12 commitments. */
    public String items() {
        return "type." + run.type().code() + (progress.total() == 1 ? ".one" : ".many");
    }
}
