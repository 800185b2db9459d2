package org.ledgergate.tool.overview;

import java.util.List;
import org.ledgergate.eventlog.Activity;
import org.ledgergate.eventlog.DurationPercentiles;
import org.ledgergate.items.ItemType;
import org.ledgergate.tool.Texts;

/** How long answers and exports took, by type. */
record Times(List<Row> rows, List<SpanChart> charts) {

    record Row(ItemType type, Cells toAnswer, Cells toSynced) {}

    /** Spans as words; a dash where nothing was measured. */
    record Cells(int count, String median, String percentile95) {

        static Cells of(DurationPercentiles spans) {
            return spans.count() == 0
                    ? new Cells(0, "–", "–")
                    : new Cells(
                            spans.count(),
                            DurationText.words(spans.median()),
                            DurationText.words(spans.percentile95()));
        }
    }

    static Times of(List<Activity.Times> times, Texts texts) {
        return new Times(
                times.stream()
                        .map(ofType -> new Row(ofType.type(), Cells.of(ofType.toAnswer()), Cells.of(ofType.toSynced())))
                        .toList(),
                List.of(
                        SpanChart.of("times.toAnswer", times, Activity.Times::toAnswer, texts),
                        SpanChart.of("times.toSynced", times, Activity.Times::toSynced, texts)));
    }

    public boolean measured() {
        return charts.stream().anyMatch(chart -> !chart.rows().isEmpty());
    }
}
