package org.ledgergate.tool.overview;

import java.time.LocalDate;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.FormatStyle;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.ledgergate.eventlog.Activity;
import org.ledgergate.eventlog.Milestone;
import org.ledgergate.messages.Coded;
import org.ledgergate.tool.ReaderLocale;
import org.ledgergate.tool.Texts;

/** What was done day by day. */
record Throughput(List<Activity.Day> days, Texts texts) {

    private static final String WEEKDAY = "EEE ";

    /** One milestone on all days. */
    record Series(Milestone milestone, long total, ColumnChart chart) {

        public String key() {
            return Throughput.key(milestone);
        }
    }

    public List<Milestone> milestones() {
        return List.of(Milestone.values());
    }

    /** Newest first, as the table lists them. */
    public List<Activity.Day> newestFirst() {
        return days.stream()
                .sorted(Comparator.comparing(Activity.Day::date).reversed())
                .toList();
    }

    public String name(LocalDate day) {
        return written(WEEKDAY, day);
    }

    /** All are drawn to one scale. */
    public List<Series> series() {
        long full = days.stream()
                .map(day -> Collections.max(day.counts().values()))
                .max(Long::compareTo)
                .orElse(0L);
        return Arrays.stream(Milestone.values())
                .map(milestone -> series(milestone, full))
                .toList();
    }

    private Series series(Milestone milestone, long full) {
        List<ColumnChart.Value> values =
                days.stream().map(day -> value(day, milestone)).toList();
        long total = values.stream().mapToLong(ColumnChart.Value::number).sum();
        return new Series(
                milestone,
                total,
                ColumnChart.of(
                        texts.text("throughput.chart", texts.text("milestone." + key(milestone))),
                        description(values, total),
                        values,
                        full));
    }

    private ColumnChart.Value value(Activity.Day day, Milestone milestone) {
        boolean atTheEdge = day == days.get(0) || day == days.get(days.size() - 1);
        return new ColumnChart.Value(
                atTheEdge ? written("", day.date()) : "", written(WEEKDAY, day.date()), day.count(milestone));
    }

    private String description(List<ColumnChart.Value> values, long total) {
        if (total == 0) {
            return texts.text("throughput.none");
        }
        ColumnChart.Value most = Collections.max(values, Comparator.comparing(ColumnChart.Value::number));
        return texts.text("throughput.most", total, most.name(), most.number());
    }

    private static String key(Milestone milestone) {
        return Coded.of(milestone);
    }

    /** As the reader writes dates, without the year. */
    private static String written(String weekday, LocalDate day) {
        String pattern = DateTimeFormatterBuilder.getLocalizedDateTimePattern(
                        FormatStyle.MEDIUM, null, IsoChronology.INSTANCE, ReaderLocale.locale())
                .replaceAll("[^dM]*y[^dM]*", "");
        return DateTimeFormatter.ofPattern(weekday + pattern, ReaderLocale.locale())
                .format(day);
    }
}
