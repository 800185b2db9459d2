package org.ledgergate.tool.overview;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ledgergate.items.ItemType;
import org.ledgergate.tool.Links;
import org.ledgergate.tool.Texts;
import org.ledgergate.worklist.Scope;

/** What waits for an answer, by type and age. */
record WaitingByAge(List<Row> rows, Texts texts) {

    /** @param byAge in the order of {@link WaitingAge} */
    record Row(ItemType type, List<Long> byAge, String href) {

        public long total() {
            return byAge.stream().mapToLong(Long::longValue).sum();
        }
    }

    static WaitingByAge of(Scope scope, Function<WaitingAge, Map<ItemType, Long>> counts, Texts texts) {
        List<Map<ItemType, Long>> byAge =
                Arrays.stream(WaitingAge.values()).map(counts).toList();
        return new WaitingByAge(
                Arrays.stream(ItemType.values())
                        .filter(type -> scope.covers(type, scope.project()))
                        .map(type -> new Row(
                                type,
                                byAge.stream()
                                        .map(count -> count.getOrDefault(type, 0L))
                                        .toList(),
                                href(type, scope.project())))
                        .toList(),
                texts);
    }

    public List<WaitingAge> ages() {
        return List.of(WaitingAge.values());
    }

    public List<Long> byAge() {
        return Arrays.stream(WaitingAge.values())
                .map(age -> rows.stream()
                        .mapToLong(row -> row.byAge().get(age.ordinal()))
                        .sum())
                .toList();
    }

    public long total() {
        return rows.stream().mapToLong(Row::total).sum();
    }

    public ColumnChart chart() {
        List<Long> counts = byAge();
        List<ColumnChart.Value> values = Arrays.stream(WaitingAge.values())
                .map(age -> {
                    String name = texts.text(age.text());
                    return new ColumnChart.Value(name, name, counts.get(age.ordinal()));
                })
                .toList();
        return ColumnChart.of(
                texts.text("waiting.chart"),
                values.stream()
                        .map(value -> value.name() + ": " + value.number())
                        .collect(Collectors.joining(", ")),
                values,
                ColumnChart.largest(values));
    }

    private static String href(ItemType type, String project) {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("view", "ready-to-export");
        parts.put("project", project);
        return Links.with(Links.items(type), parts);
    }
}
