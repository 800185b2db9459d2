package org.ledgergate.example;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.ledgergate.TestDatabase;
import org.ledgergate.TestTransactions;
import org.ledgergate.connectors.Imports;
import org.ledgergate.connectors.sandbox.Sandbox;
import org.ledgergate.records.ErpRecord;
import org.ledgergate.records.RecordKind;

/** The example company is a plausible general contractor in the United States, and its figures add up. */
class ExampleStoryTest {

    private static final Pattern PLAIN = Pattern.compile("[ -~À-ÿ&&[^<>×÷]]*");
    private static final Pattern TRIGGER = Pattern.compile("\\[[a-z-]+]");
    private static final Set<String> UNITS = Set.of("CY", "SF", "LF", "tons", "EA", "LS");
    private static final BigDecimal HUNDRED = new BigDecimal(100);

    private final List<JsonNode> story = ExampleLines.of("story.jsonl");
    private final Map<String, JsonNode> items = items();

    /** Returns each item as the story leaves it, by its source. */
    private Map<String, JsonNode> items() {
        Map<String, JsonNode> known = new LinkedHashMap<>();
        steps("create")
                .flatMap(step -> ExampleLines.of(text(step, "file")).stream())
                .forEach(item -> {
                    assertThat(known).doesNotContainKey(source(item));
                    known.put(source(item), item);
                });
        steps("correct").forEach(step -> known.put(text(step, "item"), step.get("content")));
        return known;
    }

    @Test
    void companyHasThreeJobsAndSomeFortyItems() {
        Set<String> jobs = new TreeSet<>();
        records(RecordKind.JOB).forEach(job -> jobs.add(job.code()));
        ofType("job").forEach(job -> jobs.add(text(job, "number")));

        assertThat(jobs).containsExactly("J-2041", "J-2042", "J-2050");
        assertThat(items.values()).hasSizeBetween(35, 50);
        assertThat(items.values().stream().filter(item -> item.has("project")))
                .extracting(item -> text(item, "project"))
                .isSubsetOf(jobs);
    }

    @Test
    void amountsAreInDollarsAndQuantitiesInUnitsOfTheCountry() {
        assertThat(items.values().stream().filter(item -> item.has("amount")))
                .extracting(item -> text(item, "currency"))
                .containsOnly("USD");
        assertThat(items.values().stream()
                        .flatMap(ExampleStoryTest::lines)
                        .filter(line -> line.has("unit"))
                        .map(line -> text(line, "unit")))
                .isSubsetOf(UNITS);
    }

    @Test
    void textsHaveLatinLettersAndNoMarkup() {
        Stream<String> written =
                Stream.concat(everyVersion().stream(), story.stream()).flatMap(ExampleStoryTest::texts);
        Stream<String> booked = Arrays.stream(RecordKind.values())
                .flatMap(kind -> records(kind).stream().map(ErpRecord::name));

        assertThat(Stream.concat(written, booked))
                .hasSizeGreaterThan(500)
                .allSatisfy(text -> assertThat(text).matches(PLAIN));
    }

    @Test
    void linesAddUpToTheAmount() {
        assertThat(everyVersion().stream().filter(item -> item.has("amount")))
                .hasSizeGreaterThan(30)
                .allSatisfy(item -> assertThat(sum(lines(item), "amount"))
                        .as(item.toString())
                        .isEqualByComparingTo(number(item, "amount")));
    }

    @Test
    void quantityTimesUnitPriceIsTheAmountOfALine() {
        assertThat(everyVersion().stream().flatMap(ExampleStoryTest::lines).filter(line -> line.has("quantity")))
                .hasSizeGreaterThan(50)
                .allSatisfy(line -> assertThat(number(line, "quantity").multiply(number(line, "unitPrice")))
                        .as(line.toString())
                        .isEqualByComparingTo(number(line, "amount")));
    }

    @Test
    void invoicesWithholdThePercentOfTheirCommitment() {
        assertThat(ofType("subcontractor-invoice")).hasSizeGreaterThan(8).allSatisfy(invoice -> {
            BigDecimal percent = number(commitment(invoice), "retainagePercent");
            assertThat(lines(invoice))
                    .allSatisfy(line -> assertThat(number(line, "retainage"))
                            .as(invoice.toString())
                            .isEqualByComparingTo(
                                    number(line, "amount").multiply(percent).divide(HUNDRED, 2, RoundingMode.HALF_UP)));
        });
        assertThat(items.values().stream().filter(item -> item.has("retainagePercent")))
                .extracting(item -> text(item, "retainagePercent"))
                .containsOnly("10", "5");
    }

    /** What is withheld is part of what is invoiced. */
    @Test
    void invoicesStayWithinTheContractAndItsChangesForEachCostCode() {
        Set<String> givenUp = steps("void").map(step -> text(step, "item")).collect(Collectors.toSet());
        Map<String, BigDecimal> left = new HashMap<>();
        items.forEach((source, item) -> {
            boolean counts = !givenUp.contains(source)
                    && switch (text(item, "type")) {
                        case "commitment", "subcontractor-invoice" -> true;
                        case "commitment-change-order" -> text(item, "status").equals("approved");
                        default -> false;
                    };
            if (!counts) {
                return;
            }
            boolean invoice = text(item, "type").equals("subcontractor-invoice");
            String commitment = text(item, "project") + "/" + text(item, item.has("parent") ? "parent" : "number");
            lines(item).forEach(line -> {
                BigDecimal amount = number(line, "amount");
                BigDecimal part = invoice ? amount.negate() : amount;
                left.merge(commitment, part, BigDecimal::add);
                left.merge(commitment + " " + text(line, "costCode"), part, BigDecimal::add);
            });
        });

        assertThat(left).hasSizeGreaterThan(40);
        left.forEach((what, rest) -> assertThat(rest).as(what).isGreaterThanOrEqualTo(BigDecimal.ZERO));
    }

    @Test
    void changeOrdersAddDeductAndMoveMoney() {
        assertThat(ofType("commitment-change-order"))
                .extracting(item -> number(item, "amount").signum())
                .contains(1, 0, -1);
        assertThat(ofType("prime-contract-change-order"))
                .extracting(item -> number(item, "amount").signum())
                .contains(1, -1);
    }

    @Test
    void nothingIsDatedBeforeWhatItBelongsToOrAfterTheYear() {
        assertThat(items.values().stream().filter(item -> item.has("date")))
                .allSatisfy(item -> assertThat(date(item))
                        .as(item.toString())
                        .isBetween(LocalDate.of(2025, 12, 1), LocalDate.of(2026, 11, 30)));
        assertThat(items.values().stream().filter(item -> item.has("parent")))
                .allSatisfy(
                        child -> assertThat(date(child)).as(child.toString()).isAfter(date(commitment(child))));
    }

    @Test
    void storyTellsOfItemsThatExistAndEndsWithAVoidInvoice() {
        assertThat(story.stream().filter(step -> step.has("item")))
                .extracting(step -> text(step, "item"))
                .isNotEmpty()
                .isSubsetOf(items.keySet());
        JsonNode end = story.get(story.size() - 1);
        assertThat(text(end, "do")).isEqualTo("void");
        assertThat(items)
                .hasEntrySatisfying(
                        text(end, "item"),
                        item -> assertThat(text(item, "type")).isEqualTo("subcontractor-invoice"));
    }

    @Test
    void fewTitlesAskTheSandboxForTrouble() {
        assertThat(items.values().stream()
                        .flatMap(item -> TRIGGER.matcher(text(item, "title")).results())
                        .map(MatchResult::group))
                .hasSizeBetween(1, 4)
                .doesNotHaveDuplicates();
    }

    /** Returns the items as they were created, and as they were corrected. */
    private List<JsonNode> everyVersion() {
        return Stream.concat(
                        steps("create").flatMap(step -> ExampleLines.of(text(step, "file")).stream()),
                        steps("correct").map(step -> step.get("content")))
                .toList();
    }

    private Stream<JsonNode> steps(String verb) {
        return story.stream().filter(step -> text(step, "do").equals(verb));
    }

    private List<JsonNode> ofType(String type) {
        return items.values().stream()
                .filter(item -> text(item, "type").equals(type))
                .toList();
    }

    private JsonNode commitment(JsonNode child) {
        return ofType("commitment").stream()
                .filter(item -> text(item, "project").equals(text(child, "project"))
                        && text(item, "number").equals(text(child, "parent")))
                .findFirst()
                .orElseThrow();
    }

    private static List<ErpRecord> records(RecordKind kind) {
        return ((Imports) new Sandbox(new TestTransactions(TestDatabase.H2.fresh())).connector()).fetch(kind);
    }

    private static Stream<JsonNode> lines(JsonNode item) {
        return StreamSupport.stream(item.path("lines").spliterator(), false);
    }

    private static Stream<String> texts(JsonNode node) {
        return node.isTextual()
                ? Stream.of(node.textValue())
                : StreamSupport.stream(node.spliterator(), false).flatMap(ExampleStoryTest::texts);
    }

    private static BigDecimal sum(Stream<JsonNode> lines, String field) {
        return lines.map(line -> number(line, field)).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal number(JsonNode node, String field) {
        return new BigDecimal(node.path(field).asText("0"));
    }

    private static LocalDate date(JsonNode item) {
        return LocalDate.parse(text(item, "date"));
    }

    private static String text(JsonNode node, String field) {
        return node.path(field).asText();
    }

    private static String source(JsonNode item) {
        return text(item, "sourceSystem") + "/" + text(item, "sourceId");
    }
}
