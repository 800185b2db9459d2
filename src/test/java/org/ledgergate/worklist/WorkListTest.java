package org.ledgergate.worklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ledgergate.items.TestItems.PAULA;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ledgergate.TestClock;
import org.ledgergate.TestDatabase;
import org.ledgergate.access.Person;
import org.ledgergate.access.Role;
import org.ledgergate.items.Company;
import org.ledgergate.items.Fault;
import org.ledgergate.items.Item;
import org.ledgergate.items.ItemId;
import org.ledgergate.items.ItemRow;
import org.ledgergate.items.ItemState;
import org.ledgergate.items.ItemType;
import org.ledgergate.items.TestDraft;
import org.ledgergate.items.content.Field;
import org.ledgergate.items.rules.Limits;
import org.ledgergate.records.ErpRecord;
import org.ledgergate.records.RecordKind;

/** Lists in every order, narrowed by amount and age. Rule R26. */
class WorkListTest {

    private static final Person PETER = new Person("peter", "Peter", "peter@example.com", Set.of(Role.PROJECT_USER));

    private final TestClock clock = new TestClock("2026-11-22T10:00:00Z");

    @ParameterizedTest
    @EnumSource
    void pagesFollowOneAnotherNewestFirstAndMissNothing(TestDatabase kind) {
        Company company = new Company(kind, clock);
        List<String> newestFirst = new ArrayList<>();
        for (int i = 1; i <= 5; i++) {
            clock.forward(Duration.ofSeconds(1));
            newestFirst.add(0, "J-30" + i);
            company.items.create(
                    PAULA, TestDraft.job().with("number", "J-30" + i).from("" + i));
        }

        List<String> seen = new ArrayList<>();
        List<Integer> sizes = new ArrayList<>();
        Optional<Cursor> after = Optional.empty();
        do {
            ItemPage page = company.workList.list(
                    new ItemQuery(ItemType.JOB, Set.of(), ItemSearch.ALL.after(after.orElse(null)), 2));
            page.rows().forEach(row -> seen.add(row.text(Field.NUMBER)));
            sizes.add(page.rows().size());
            after = page.next();
        } while (after.isPresent());

        assertThat(seen).isEqualTo(newestFirst);
        assertThat(sizes).containsExactly(2, 2, 1);
    }

    @ParameterizedTest
    @EnumSource
    void searchFindsPartsOfNumberTitleAndVendorWhateverTheCase(TestDatabase kind) {
        Company company = new Company(kind, clock);
        company.items.create(
                PAULA, TestDraft.commitment().with("title", "Shotcrete WALLS").from("1"));
        company.items.create(
                PAULA,
                TestDraft.commitment()
                        .with("number", "PO-002")
                        .with("vendor", "V-1002")
                        .from("2"));

        assertThat(numbers(company, "walls")).containsExactly("SC-001");
        assertThat(numbers(company, "po-0")).containsExactly("PO-002");
        assertThat(numbers(company, "V-100")).containsExactly("PO-002", "SC-001");
        assertThat(numbers(company, "NAME of v-1002")).containsExactly("PO-002");
        assertThat(numbers(company, "nothing")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void searchTakesWildcardsAsTheyAreWritten(TestDatabase kind) {
        Company company = new Company(kind, clock);
        int number = 0;
        for (String title : List.of("100% steel", "a_b", "stop!", "back\\slash", "plain")) {
            number++;
            company.items.create(
                    PAULA,
                    TestDraft.job()
                            .with("number", "J" + number)
                            .with("title", title)
                            .from("" + number));
        }

        assertThat(numbers(company, "%")).containsExactly("J1");
        assertThat(numbers(company, "_")).containsExactly("J2");
        assertThat(numbers(company, "!")).containsExactly("J3");
        assertThat(numbers(company, "\\")).containsExactly("J4");
        assertThat(numbers(company, "' or 1=1 --")).isEmpty();
        assertThat(numbers(company, "\0")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void nobodyCountsOnBeyondTheMost(TestDatabase kind) {
        Company company = new Company(kind, clock);
        for (String source : List.of("1", "2", "3", "4", "5")) {
            company.items.create(
                    PAULA, TestDraft.job().with("number", "J-" + source).from(source));
        }

        assertThat(new WorkListTable(company.database.jdbc(), clock).counts(ItemType.JOB, 2))
                .isEqualTo(Map.of(ItemState.NOT_SENT, 3L));
    }

    @ParameterizedTest
    @EnumSource
    void listAndCountsAreByTypeStateProjectVendorAndSender(TestDatabase kind) {
        Company company = new Company(kind, clock);
        send(company, company.items.create(PAULA, TestDraft.commitment().from("1")));
        company.items.create(
                PAULA, TestDraft.commitment().with("number", "SC-002").from("2"));
        company.items.create(PAULA, TestDraft.job().from("3"));

        assertThat(company.workList.counts(ItemType.COMMITMENT))
                .isEqualTo(Map.of(ItemState.SENT, 1L, ItemState.NOT_SENT, 1L));
        assertThat(company.workList.counts(ItemType.SUBCONTRACTOR_INVOICE)).isEmpty();
        assertThat(company.workList
                        .list(new ItemQuery(
                                ItemType.COMMITMENT,
                                Set.of(ItemState.SENT),
                                ItemSearch.of(Map.of("project", "J-2041", "vendor", "V-1001", "sender", "paula"))))
                        .rows())
                .extracting(row -> row.text(Field.NUMBER))
                .containsExactly("SC-001");
        for (var same :
                List.of(Map.of("project", "j-2041"), Map.of("vendor", "v-1001"), Map.of("vendor", "name of V-1001"))) {
            assertThat(company.workList
                            .list(new ItemQuery(null, Set.of(ItemState.SENT), ItemSearch.of(same)))
                            .rows())
                    .as(same.toString())
                    .hasSize(1);
        }
        for (var other : List.of(Map.of("project", "J-9"), Map.of("vendor", "V-9"), Map.of("sender", "peter"))) {
            assertThat(company.workList
                            .list(new ItemQuery(null, Set.of(), ItemSearch.of(other)))
                            .rows())
                    .as(other.toString())
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void pagesOfEveryOrderFollowOneAnotherExactlyAlsoWhereMuchIsEqual(TestDatabase kind) {
        Company company = company(kind);
        List<Item> created = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            clock.forward(Duration.ofMinutes(1));
            created.add(commitment(company, i % 2 == 0 ? PAULA : PETER, "SC-" + i, i));
            if (i % 3 == 0) {
                send(company, created.get(i));
            }
        }

        for (SortKey key : SortKey.values()) {
            List<String> rising = created.stream()
                    .map(item -> company.items.get(item.id()))
                    .sorted(order(key))
                    .map(item -> item.text(Field.NUMBER))
                    .toList();
            List<String> falling = new ArrayList<>(rising);
            Collections.reverse(falling);

            assertThat(numbers(company, new ItemSort(key, false)))
                    .as(key + " rising")
                    .isEqualTo(rising);
            assertThat(numbers(company, new ItemSort(key, true)))
                    .as(key + " falling")
                    .isEqualTo(falling);
        }
    }

    @ParameterizedTest
    @EnumSource
    void nextPageBeginsWhereTheOneBeforeEndedThoughThatItemHasMovedSince(TestDatabase kind) {
        Company company = company(kind);
        List<Item> created = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            clock.forward(Duration.ofMinutes(1));
            created.add(commitment(company, PAULA, "SC-" + i, i));
        }
        ItemSearch oldestFirst = ItemSearch.of(Map.of("sort", "-age"));
        ItemPage first = company.workList.list(new ItemQuery(null, Set.of(), oldestFirst, 2));

        clock.forward(Duration.ofMinutes(1));
        send(company, created.get(1));
        Cursor after =
                Cursor.of(first.next().orElseThrow().text(), oldestFirst.sort()).orElseThrow();

        assertThat(company.workList
                        .list(new ItemQuery(null, Set.of(), oldestFirst.after(after), 2))
                        .rows())
                .extracting(row -> row.text(Field.NUMBER))
                .containsExactly("SC-2", "SC-3");
    }

    @ParameterizedTest
    @EnumSource
    void amountsAreComparedAsNumbersWithBothBoundsAndWithoutWhatHasNone(TestDatabase kind) {
        Company company = company(kind);
        for (String amount : List.of("9.00", "10.00", "100.50", "101.00")) {
            company.items.create(
                    PAULA,
                    TestDraft.commitment()
                            .with("number", amount)
                            .withLine(amount(amount))
                            .from(amount));
        }
        company.items.create(PAULA, TestDraft.job().from("job"));

        assertThat(found(company, Map.of("amountFrom", "10", "amountTo", "100.50")))
                .containsExactlyInAnyOrder("10.00", "100.50");
        assertThat(found(company, Map.of("amountTo", "9.5"))).containsExactly("9.00");
        assertThat(found(company, Map.of("amountFrom", "100.51"))).containsExactly("101.00");
    }

    @ParameterizedTest
    @EnumSource
    void ageCountsFromTheLastSendOrElseFromTheCreation(TestDatabase kind) {
        Company company = company(kind);
        Item sent = commitment(company, PAULA, "SC-1", 1);
        commitment(company, PAULA, "SC-2", 2);
        clock.forward(Duration.ofDays(5));
        send(company, sent);
        clock.forward(Duration.ofDays(2));

        assertThat(found(company, Map.of("olderThan", "2"))).containsExactly("SC-2", "SC-1");
        assertThat(found(company, Map.of("olderThan", "3"))).containsExactly("SC-2");
        assertThat(found(company, Map.of("olderThan", "8"))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void orderFollowsWhatIsCorrectedAndHowTheErpCallsItsVendors(TestDatabase kind) {
        Company company = company(kind);
        Item first = company.items.create(
                PAULA,
                TestDraft.commitment()
                        .with("number", "SC-1")
                        .with("title", "Alpha")
                        .from("1"));
        company.items.create(
                PAULA,
                TestDraft.commitment()
                        .with("number", "SC-2")
                        .with("title", "beta")
                        .with("vendor", "V-1002")
                        .withLine(amount("2000.00"))
                        .from("2"));

        company.items.correct(
                PAULA,
                first.id(),
                TestDraft.commitment()
                        .with("number", "SC-1")
                        .with("title", "GAMMA")
                        .withLine(amount("10000.00"))
                        .from("1"));
        company.records.take(
                RecordKind.VENDOR,
                List.of(
                        new ErpRecord(RecordKind.VENDOR, "V-1001", "abel", true),
                        new ErpRecord(RecordKind.VENDOR, "V-1002", "Zorro", true)));
        company.workList.nameVendors();

        assertThat(found(company, Map.of("sort", "title"))).containsExactly("SC-2", "SC-1");
        assertThat(found(company, Map.of("sort", "amount"))).containsExactly("SC-2", "SC-1");
        assertThat(found(company, Map.of("sort", "vendor"))).containsExactly("SC-1", "SC-2");
    }

    @Test
    void everythingIsHandedOnWhateverPageTheQueryIsAt() {
        Company company = company(TestDatabase.H2);
        for (int i = 0; i < 3; i++) {
            commitment(company, PAULA, "SC-" + i, i);
        }
        ItemPage first = company.workList.list(new ItemQuery(null, Set.of(), ItemSearch.ALL, 1));
        ItemQuery second =
                new ItemQuery(null, Set.of(), ItemSearch.ALL.after(first.next().orElseThrow()), 1);
        List<ItemRow> handedOn = new ArrayList<>();

        company.workList.each(second, handedOn::add);

        assertThat(handedOn).hasSize(3);
        assertThat(company.workList.all(second, 10)).isEqualTo(handedOn);
        assertThat(company.workList.all(second, 1)).hasSize(2);
    }

    @ParameterizedTest
    @EnumSource
    void itemsAreFoundHoweverManyAreAskedForAtOnce(TestDatabase kind) {
        Company company = company(kind);
        Item item = commitment(company, PAULA, "SC-1", 1);
        Set<ItemId> asked = Stream.generate(() -> ItemId.of(UUID.randomUUID().toString()))
                .limit(70_000)
                .collect(Collectors.toSet());
        asked.add(item.id());

        assertThat(company.workList.rows(asked)).extracting(ItemRow::id).containsExactly(item.id());
    }

    @Test
    void whatIsNotUnderstoodIsNamedAltogether() {
        assertThat(faults(Map.of("amountFrom", "1e9", "amountTo", "cheap", "olderThan", "-1", "sort", "colour")))
                .containsExactly("amountFrom", "amountTo", "olderThan", "sort");
        assertThat(faults(Map.of("amountFrom", "10", "amountTo", "9.99"))).containsExactly("amountFrom");
        assertThat(faults(Map.of("amountFrom", "10", "amountTo", "10.0"))).isEmpty();
        assertThat(faults(Map.of("sort", "amount", "after", "5:much"))).containsExactly("after");
        assertThat(faults(Map.of("sort", "age", "after", "5:2026-13-01T00:00Z")))
                .containsExactly("after");
        assertThat(faults(Map.of("after", "5"))).containsExactly("after");
    }

    @Test
    void addressSaysTheSameSearchAgain() {
        Map<String, String> parts = Map.of(
                "q",
                "steel",
                "amountFrom",
                "-5",
                "amountTo",
                "10.50",
                "olderThan",
                "7",
                "sort",
                "-title",
                "after",
                "12:a: b ");

        assertThat(ItemSearch.of(parts).parts()).isEqualTo(parts);
        assertThat(ItemSearch.of(Map.of("q", " ", "amountFrom", "", "sort", "-created"))
                        .parts())
                .isEmpty();
    }

    private Company company(TestDatabase kind) {
        Company company = new Company(kind, clock);
        company.records.take(
                RecordKind.VENDOR,
                List.of(
                        new ErpRecord(RecordKind.VENDOR, "V-1001", "zinc works", true),
                        new ErpRecord(RecordKind.VENDOR, "V-1002", "Alu works", true)));
        return company;
    }

    /** Of nine, several have the same title, vendor, amount and sender, and each title begins in another case. */
    private static Item commitment(Company company, Person by, String number, int i) {
        return company.items.create(
                by,
                TestDraft.commitment()
                        .with("number", number)
                        .with(
                                "title",
                                List.of("glass", "Glass roof", "concrete", "Steel")
                                        .get(i % 4))
                        .with("vendor", i % 3 == 0 ? "V-1001" : "V-1002")
                        .withLine(amount(List.of("1000.00", "90.00", "200.50").get(i % 3)))
                        .from(number));
    }

    private static Map<String, String> amount(String amount) {
        return Map.of("costCode", "03-3000", "amount", amount);
    }

    private static void send(Company company, Item item) {
        company.together(() -> company.items.send(PAULA, item, ItemState.SENT, Limits.NONE));
    }

    private static Comparator<Item> order(SortKey key) {
        Comparator<Item> order = switch (key) {
            case CREATED -> Comparator.comparing(Item::createdAt);
            case NUMBER -> Comparator.comparing(item -> item.text(Field.NUMBER));
            case TITLE -> Comparator.comparing(item -> item.text(Field.TITLE).toLowerCase(Locale.ROOT));
            case VENDOR -> Comparator.comparing(item -> item.text(Field.VENDOR), Comparator.reverseOrder());
            case PROJECT -> Comparator.comparing(item -> item.text(Field.PROJECT));
            case AMOUNT -> Comparator.comparing(item -> new BigDecimal(item.text(Field.AMOUNT)));
            case SENDER -> Comparator.comparing(item -> sentOrCreatedBy(item));
            case AGE ->
                Comparator.comparing(
                        item -> Optional.ofNullable(item.lifecycle().sentAt()).orElse(item.createdAt()),
                        Comparator.reverseOrder());
        };
        Comparator<Item> creation = Comparator.comparing(Item::createdAt);
        return order.thenComparing(key == SortKey.AGE ? creation.reversed() : creation);
    }

    private static String sentOrCreatedBy(Item item) {
        String sender = item.lifecycle().sender();
        return sender.isEmpty() ? item.creator() : sender;
    }

    private static List<String> numbers(Company company, ItemSort sort) {
        List<String> numbers = new ArrayList<>();
        Optional<Cursor> after = Optional.empty();
        do {
            ItemSearch search = ItemSearch.ALL.by(sort).after(after.orElse(null));
            ItemPage page =
                    company.workList.list(new ItemQuery(ItemType.COMMITMENT, Set.of(ItemState.values()), search, 2));
            page.rows().forEach(row -> numbers.add(row.text(Field.NUMBER)));
            after = page.next().map(next -> Cursor.of(next.text(), sort).orElseThrow());
        } while (after.isPresent());
        return numbers;
    }

    private static List<String> found(Company company, Map<String, String> search) {
        return company.workList.list(new ItemQuery(null, Set.of(), ItemSearch.of(search))).rows().stream()
                .map(row -> row.text(Field.NUMBER))
                .toList();
    }

    private static List<String> faults(Map<String, String> search) {
        try {
            ItemSearch.of(search);
            return List.of();
        } catch (InvalidSearch invalid) {
            return invalid.faults().stream().map(Fault::pointer).toList();
        }
    }

    private static List<String> numbers(Company company, String text) {
        return company.workList.list(new ItemQuery(null, Set.of(), ItemSearch.of(Map.of("q", text)))).rows().stream()
                .map(row -> row.text(Field.NUMBER))
                .toList();
    }
}
