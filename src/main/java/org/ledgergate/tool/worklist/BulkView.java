package org.ledgergate.tool.worklist;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ledgergate.bulk.BulkItem;
import org.ledgergate.bulk.BulkItem.Outcome;
import org.ledgergate.bulk.BulkPreview;
import org.ledgergate.bulk.BulkRun;
import org.ledgergate.bulk.Progress;
import org.ledgergate.bulk.Total;
import org.ledgergate.connectors.ExtraField;
import org.ledgergate.process.Verb;
import org.ledgergate.tool.Amount;
import org.ledgergate.tool.Links;
import org.ledgergate.tool.Sum;

/**
 * A run's page as it is shown to one person.
 *
 * @param by the name of whoever chose the items
 * @param own whether that is the person who looks
 * @param forecast what would be refused; empty unless the person may start the run
 * @param rows the first of its items, what was refused first
 * @param recentReasons what the person gave lately as reasons to reject, newest first
 */
record BulkView(
        BulkRun run,
        String by,
        boolean own,
        List<Total> totals,
        Optional<BulkPreview> forecast,
        List<Row> rows,
        List<ExtraField> extraFields,
        List<String> recentReasons) {

    /** How many items a page shows; the file has them all. */
    static final int SHOWN = 200;

    /** How many reasons a page counts before anything happens. */
    private static final int REASONS = 12;

    /** One of the run's items. */
    record Row(BulkItem item, Optional<Amount> amount) {

        public String href() {
            return Links.item(item.item());
        }
    }

    /** What the items of one outcome come to in one currency; the outcome is named by a text. */
    record Part(String text, Sum sum) {}

    public Progress progress() {
        return Progress.of(totals, run.ended());
    }

    /** Returns what became of the amounts, outcome by outcome. */
    public List<Part> parts() {
        return Stream.of(
                        parts("verb." + run.verb().code() + ".counted", sums(totals, Outcome.DONE)),
                        parts("bulk.refused.count", sums(totals, Outcome.REFUSED)),
                        parts("bulk.result.open", sums(totals, Outcome.OPEN)))
                .flatMap(part -> part)
                .toList();
    }

    /** Returns what was chosen, and what of it would be refused. */
    public List<Part> foreseen() {
        return Stream.concat(
                        parts("bulk.foreseen.chosen", sums(totals, Outcome.OPEN)),
                        parts(
                                "bulk.foreseen.refused",
                                sums(forecast.map(BulkPreview::totals).orElse(List.of()), Outcome.OPEN)))
                .toList();
    }

    private static Stream<Part> parts(String text, Stream<Sum> sums) {
        return sums.map(sum -> new Part(text, sum));
    }

    private static Stream<Sum> sums(List<Total> totals, Outcome outcome) {
        return totals.stream()
                .filter(total -> total.outcome() == outcome)
                .flatMap(total -> total.sum().stream().map(sum -> new Sum(Amount.of(sum), total.items())));
    }

    /** Returns how many items would be refused, as far as is known. */
    public int refusable() {
        return forecast.map(BulkPreview::refused).orElse(0);
    }

    /** Returns the most frequent reasons for which items would be refused. */
    public List<BulkPreview.Reason> reasons() {
        return forecast.map(BulkPreview::reasons).orElse(List.of()).stream()
                .limit(REASONS)
                .toList();
    }

    /** Returns how many reasons there are beyond those. */
    public int moreReasons() {
        return forecast.map(BulkPreview::reasons).orElse(List.of()).size()
                - reasons().size();
    }

    /** Returns the first of what should be known of items before they are accepted. */
    public List<BulkPreview.Noted> noted() {
        return allNoted().stream().limit(REASONS).toList();
    }

    /** Returns how many items have such a warning. */
    public long notedItems() {
        return allNoted().stream()
                .map(noted -> noted.item().position())
                .distinct()
                .count();
    }

    /** Returns how many warnings there are beyond those. */
    public int moreNoted() {
        return allNoted().size() - noted().size();
    }

    private List<BulkPreview.Noted> allNoted() {
        return forecast.map(BulkPreview::noted).orElse(List.of());
    }

    public String href() {
        return Links.run(run.id());
    }

    public String listHref() {
        return Links.items(run.type());
    }

    /** Whether a reason goes with it, even an empty one. */
    public boolean reasoned() {
        return run.verb().reasoned() != Verb.Reasoned.NEVER;
    }

    /** Whether it is refused without one. */
    public boolean reasonNeeded() {
        return run.verb().reasoned() == Verb.Reasoned.ALWAYS;
    }

    public boolean voids() {
        return run.verb() == Verb.VOID;
    }

    /** Returns the text for how many items of what, as in 12 commitments. */
    public String items() {
        return "type." + run.type().code() + ".count";
    }
}
