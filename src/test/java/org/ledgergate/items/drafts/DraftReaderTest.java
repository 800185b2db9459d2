package org.ledgergate.items.drafts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ledgergate.items.Fault;
import org.ledgergate.items.Source;
import org.ledgergate.items.TestDraft;
import org.ledgergate.items.content.Content;
import org.ledgergate.items.content.Field;
import org.ledgergate.items.content.LineField;

/** What a draft may say, and what is said about one that may not. */
class DraftReaderTest {

    static Stream<TestDraft> everyType() {
        return Stream.of(TestDraft.job(), TestDraft.commitment(), TestDraft.changeOrder(), TestDraft.invoice());
    }

    @ParameterizedTest
    @MethodSource("everyType")
    void goodDraftHasNoFault(TestDraft draft) {
        assertThat(faults(draft)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("everyType")
    void emptyDraftNamesEveryMissingFieldAtOnce(TestDraft draft) {
        TestDraft empty = new TestDraft(draft.type(), Map.of(), List.of());

        List<Fault> faults = faults(empty);

        assertThat(faults)
                .extracting(Fault::pointer)
                .containsExactlyElementsOf(draft.type().fields().stream()
                        .filter(draft.type()::requires)
                        .map(field -> "/" + field.key())
                        .toList());
        assertThat(faults).extracting(Fault::code).containsOnly("required");
    }

    @Test
    void fieldOfAnotherTypeIsUnknown() {
        assertThat(fault(TestDraft.job().with("amount", "1.00"))).isEqualTo("/amount unknown-field");
        assertThat(fault(TestDraft.commitment().with("parent", "SC-001"))).isEqualTo("/parent unknown-field");
        assertThat(fault(TestDraft.job().withLines(Map.of("amount", "1")))).isEqualTo("/lines unknown-field");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "abc",
                "1e5",
                "1E5",
                "NaN",
                "Infinity",
                "1,250.50",
                "1.250,50",
                "1 250",
                "+1",
                "--1",
                "1.",
                ".5",
                "0x10",
                "١٢",
                "1250.50\u00A0USD",
                "$1",
                "=1+1",
                "1_000",
                "- 1"
            })
    void amountThatIsNoPlainNumberIsMalformed(String amount) {
        assertThat(faults(TestDraft.commitment().with("amount", amount)))
                .extracting(Fault::pointer, Fault::code)
                .contains(tuple("/amount", "malformed"));
    }

    @ParameterizedTest
    @CsvSource({
        "-0.01, negative",
        "10000000000000, absurd",
        "999999999999999, absurd",
        "0.005, too-precise",
        "1.001, too-precise"
    })
    void amountThatACommitmentCannotHaveIsNamed(String amount, String code) {
        assertThat(faults(TestDraft.commitment().with("amount", amount)))
                .extracting(Fault::code)
                .contains(code);
    }

    @ParameterizedTest
    @CsvSource({
        "0, USD, 0.00",
        "-0, USD, 0.00",
        "007.5, USD, 7.50",
        "1000000000000, USD, 1000000000000.00",
        "9999999999999.99, USD, 9999999999999.99",
        "5.00, JPY, 5",
        "0.125, BHD, 0.125"
    })
    void amountIsKeptInItsCurrencysOneWriting(String amount, String currency, String kept) {
        TestDraft draft = TestDraft.commitment().with("currency", currency).withLine(Map.of("amount", amount));

        Content content = read(draft);

        assertThat(content.text(Field.AMOUNT)).isEqualTo(kept);
        assertThat(content.lines().get(0).text(LineField.AMOUNT)).isEqualTo(kept);
    }

    @Test
    void yenHaveNoDecimals() {
        TestDraft draft = TestDraft.commitment().with("currency", "JPY").withLine(Map.of("amount", "100.5"));

        assertThat(faults(draft))
                .extracting(Fault::pointer, Fault::code)
                .contains(tuple("/amount", "too-precise"), tuple("/lines/0/amount", "too-precise"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"usdx", "US", "DOLLARS", "XXX", "XAU", "€", "ZZZ"})
    void currencyThatIsNoMoneyIsRefused(String currency) {
        assertThat(faults(TestDraft.commitment().with("currency", currency)))
                .extracting(Fault::pointer)
                .contains("/currency");
    }

    @Test
    void changeOrderMayLowerTheCommitmentButNotAnInvoice() {
        assertThat(faults(TestDraft.changeOrder())).isEmpty();
        assertThat(faults(TestDraft.invoice().withLine(Map.of("amount", "-5.00"))))
                .extracting(Fault::code)
                .contains("negative");
    }

    @Test
    void sumThatDoesNotMatchItsLinesIsNamedWithBothNumbers() {
        List<Fault> faults = faults(TestDraft.commitment().with("amount", "1250.51"));

        assertThat(faults).hasSize(1);
        assertThat(faults.get(0).code()).isEqualTo("sum-mismatch");
        assertThat(faults.get(0).message().toString()).contains("1250.51", "1250.50");
    }

    @Test
    void amountThatCannotBeReadCausesNoSecondFaultInTheSums() {
        TestDraft draft = TestDraft.commitment()
                .withLine(Map.of("quantity", "10", "unitPrice", "12.5", "amount", "many"))
                .with("amount", "125.00");

        assertThat(fault(draft)).isEqualTo("/lines/0/amount malformed");
    }

    @ParameterizedTest
    @CsvSource({"10, 12.345, 123.45", "3, 0.335, 1.01", "-2, 5, -10.00", "0.000001, 1000000, 1.00"})
    void lineAmountIsQuantityTimesPriceRoundedHalfUp(String quantity, String price, String amount) {
        TestDraft draft =
                TestDraft.changeOrder().withLine(Map.of("quantity", quantity, "unitPrice", price, "amount", amount));

        assertThat(faults(draft)).isEmpty();
    }

    @Test
    void currencyInSmallLettersIsTakenInCapitals() {
        DraftReader reader =
                new DraftReader(TestDraft.commitment().with("currency", "usd").from("1"));

        assertThat(reader.read().text(Field.CURRENCY)).isEqualTo("USD");
        assertThat(reader.faults()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "USD, 31.4, 31.5, 31.40, 31.50",
        "KWD, 31.4, 31.5, 31.400, 31.500",
        "JPY, 31, 32, 31, 32",
        "???, 31.4, 31.50, 31.40, 31.50",
        "'', 31, 31.505, 31.00, 31.505"
    })
    void sumsAreNamedAsTheCurrencyWritesThem(
            String currency, String amount, String ofLine, String saidAmount, String saidSum) {
        TestDraft draft = TestDraft.commitment()
                .withLine(Map.of("amount", ofLine))
                .with("currency", currency)
                .with("amount", amount);

        assertThat(faults(draft))
                .filteredOn(fault -> fault.code().equals("sum-mismatch"))
                .extracting(fault -> fault.message().toString())
                .containsExactly("Amount is %s, but its lines add up to %s.".formatted(saidAmount, saidSum));
    }

    @Test
    void lineAmountThatIsNotQuantityTimesPriceIsNamed() {
        TestDraft draft =
                TestDraft.commitment().withLine(Map.of("quantity", "10", "unitPrice", "12.5", "amount", "124.99"));

        assertThat(fault(draft)).isEqualTo("/lines/0/amount sum-mismatch");
    }

    @ParameterizedTest
    @CsvSource({"500.01, out-of-range", "-0.01, negative"})
    void retainageLiesBetweenZeroAndTheLinesAmount(String retainage, String code) {
        TestDraft draft = TestDraft.invoice().withLine(Map.of("amount", "500.00", "retainage", retainage));

        assertThat(faults(draft)).extracting(Fault::code).containsExactly(code);
    }

    @ParameterizedTest
    @CsvSource({"100.01, out-of-range", "-1, out-of-range", "ten, malformed", "10 %, malformed"})
    void percentThatIsNoneIsRefused(String percent, String code) {
        assertThat(fault(TestDraft.commitment().with("retainagePercent", percent)))
                .isEqualTo("/retainagePercent " + code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-02-29",
                "2026-04-31",
                "0000-01-01",
                "9999-12-31",
                "30.11.2026",
                "2026-11-30T00:00",
                "1764460800",
                "2026-1-1",
                "today"
            })
    void dateThatIsNoneIsRefused(String date) {
        assertThat(faults(TestDraft.invoice().with("date", date)))
                .extracting(Fault::pointer)
                .containsExactly("/date");
    }

    @Test
    void leapDayIsADate() {
        assertThat(faults(TestDraft.invoice().with("date", "2028-02-29"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"status, Approved", "status, synced", "kind, contract"})
    void choiceThatIsNotOfferedIsRefusedWithThoseThatAre(String key, String choice) {
        List<Fault> faults = faults(TestDraft.commitment().with(key, choice));

        assertThat(faults).hasSize(1);
        assertThat(faults.get(0).code()).isEqualTo("unknown-choice");
        assertThat(faults.get(0).message().toString()).contains("one of: ");
    }

    @Test
    void textThatIsTooLongIsRefusedAndOneOfFullLengthIsNot() {
        assertThat(fault(TestDraft.commitment().with("title", "x".repeat(256)))).isEqualTo("/title too-long");
        assertThat(fault(TestDraft.commitment().with("description", "x".repeat(4001))))
                .isEqualTo("/description too-long");
        assertThat(faults(TestDraft.commitment().with("title", "x".repeat(255))))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"NUL \0 inside", "half \uD83D of an emoji", "half \uDE00 of an emoji"})
    void textThatNoDatabaseKeepsIsRefusedInHeaderAndLines(String text) {
        assertThat(fault(TestDraft.commitment().with("title", text))).isEqualTo("/title malformed");
        assertThat(fault(TestDraft.commitment().withLine(Map.of("amount", "1.00", "description", text))))
                .isEqualTo("/lines/0/description malformed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "${7*7}",
                "#{7*7}",
                "{{7*7}}",
                "[[${7*7}]]",
                "=cmd|' /C calc'!A0",
                "line\r\nBcc: x@example.com",
                "\u202Egnp.exe",
                "é vs é",
                "../../etc",
                "%2e%2e",
                "\u001B[31m",
                "%n%x",
                "😀"
            })
    void oddTextIsKeptAsItIs(String text) {
        assertThat(read(TestDraft.commitment().with("title", text)).text(Field.TITLE))
                .isEqualTo(text);
    }

    @Test
    void blanksAroundATextAreNotKept() {
        assertThat(read(TestDraft.commitment().with("number", " SC-001\t")).text(Field.NUMBER))
                .isEqualTo("SC-001");
        assertThat(fault(TestDraft.commitment().with("number", " \t\u2003"))).isEqualTo("/number required");
    }

    @Test
    void sourceMustBeThereAndShortEnough() {
        Draft good = TestDraft.job().from("1");

        assertThat(sourceFaults(good, new Source("", ""))).containsExactly("/sourceSystem", "/sourceId");
        assertThat(sourceFaults(good, new Source("s".repeat(61), "i".repeat(121))))
                .containsExactly("/sourceSystem", "/sourceId");
        assertThat(sourceFaults(good, new Source("s", "a\0b"))).containsExactly("/sourceId");
        assertThat(sourceFaults(good, new Source("s".repeat(60), "i".repeat(120))))
                .isEmpty();
    }

    @Test
    void everyFaultIsNamedAtOnce() {
        TestDraft draft = TestDraft.commitment()
                .with("title", "")
                .with("status", "maybe")
                .with("currency", "???")
                .withLines(Map.of("amount", "x"), Map.of("description", "no amount"));

        assertThat(faults(draft))
                .extracting(Fault::pointer)
                .contains("/title", "/status", "/currency", "/lines/0/amount", "/lines/1/amount");
    }

    @Test
    void tooManyLinesAreRefused() {
        @SuppressWarnings("unchecked")
        Map<String, String>[] lines =
                Stream.generate(() -> Map.of("amount", "0")).limit(2001).toArray(Map[]::new);

        assertThat(fault(TestDraft.commitment().with("amount", "0").withLines(lines)))
                .isEqualTo("/lines too-long");
    }

    @Test
    void quantityOfMoreThanSixDecimalsIsTooPrecise() {
        TestDraft draft = TestDraft.commitment().withLine(Map.of("quantity", "0.1234567", "amount", "1.00"));

        assertThat(fault(draft)).isEqualTo("/lines/0/quantity too-precise");
    }

    private static List<String> sourceFaults(Draft draft, Source source) {
        DraftReader reader = new DraftReader(new Draft(draft.type(), source, draft.fields(), draft.lines()));
        reader.read();
        return reader.faults().stream().map(Fault::pointer).toList();
    }

    private static List<Fault> faults(TestDraft draft) {
        DraftReader reader = new DraftReader(draft.from("1"));
        reader.read();
        return reader.faults();
    }

    /** Returns the only fault as its pointer and code. */
    private static String fault(TestDraft draft) {
        List<Fault> faults = faults(draft);
        assertThat(faults).hasSize(1);
        return faults.get(0).pointer() + " " + faults.get(0).code();
    }

    private static Content read(TestDraft draft) {
        DraftReader reader = new DraftReader(draft.from("1"));
        Content content = reader.read();
        assertThat(reader.faults()).isEmpty();
        return content;
    }
}
