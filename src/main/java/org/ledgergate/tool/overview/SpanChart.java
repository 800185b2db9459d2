package org.ledgergate.tool.overview;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ledgergate.eventlog.Activity;
import org.ledgergate.eventlog.DurationPercentiles;
import org.ledgergate.tool.Texts;

/**
 * One bar a type, as long as the median, and a line on to what 95 of 100 stayed within; places and sizes in pixels of a drawing
 * {@link ColumnChart#WIDTH} wide.
 *
 * @param name what the chart shows
 * @param description what is to be seen in it, in words
 */
record SpanChart(String name, String description, List<Row> rows) {

    private static final int ROW = 44;

    record Row(String label, String words, int top, int median, int percentile95) {

        public int textBase() {
            return top + 14;
        }

        public int barTop() {
            return top + 20;
        }

        public int lineAt() {
            return top + 26;
        }
    }

    /** Types of which nothing was measured have no bar; the name is a key of the bundles. */
    static SpanChart of(
            String name, List<Activity.Times> times, Function<Activity.Times, DurationPercentiles> spans, Texts texts) {
        List<Activity.Times> measured =
                times.stream().filter(ofType -> spans.apply(ofType).count() > 0).toList();
        Duration longest = measured.stream()
                .map(ofType -> spans.apply(ofType).percentile95())
                .max(Duration::compareTo)
                .orElse(Duration.ZERO);
        List<Row> rows = new ArrayList<>();
        for (Activity.Times ofType : measured) {
            DurationPercentiles span = spans.apply(ofType);
            rows.add(new Row(
                    texts.text("type." + ofType.type().code() + ".plural"),
                    DurationText.words(span.median()) + " – " + DurationText.words(span.percentile95()),
                    rows.size() * ROW,
                    length(span.median(), longest),
                    length(span.percentile95(), longest)));
        }
        String description =
                rows.stream().map(row -> row.label() + ": " + row.words()).collect(Collectors.joining(", "));
        return new SpanChart(texts.text(name), texts.text("times.chart", description), rows);
    }

    public int width() {
        return ColumnChart.WIDTH;
    }

    public int height() {
        return rows.size() * ROW;
    }

    private static int length(Duration span, Duration longest) {
        return (int) Math.max(2, span.toMillis() * (ColumnChart.WIDTH - 2) / Math.max(1, longest.toMillis()));
    }
}
