package org.ledgergate.connectors.filedrop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ledgergate.connectors.ExportKey;
import org.ledgergate.connectors.ExportRequest;
import org.ledgergate.connectors.ExportResult;
import org.ledgergate.connectors.Outcome;
import org.ledgergate.connectors.PostedRecord;
import org.ledgergate.items.TestItems;
import org.ledgergate.items.content.Field;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** What comes back: good answers count once, everything else is set aside with a reason and holds up no other. */
class AcknowledgementTest {

    private static final String UNKNOWN = "00000000-0000-3000-8000-000000000000";

    private TestDrop drop;
    private ExportKey key;

    @BeforeEach
    void aSetWaitsForItsAnswer(@TempDir Path folder) {
        drop = new TestDrop(folder, "generic");
        ExportRequest request = TestDrop.request(TestItems.commitment("Concrete"));
        drop.connector.export(request);
        key = request.key();
    }

    @Test
    void jsonAnswerHasTheErpsIds() {
        acknowledge(".json", accepted("\"ERP-9\",\"lineIds\":{\"1\":\"ERP-9-a\",\"2\":\"ERP-9-b\"}"));

        assertThat(drop.connector.answered()).containsExactly(key);
        assertThat(find()).isEqualTo(ExportResult.synced("ERP-9", Map.of(1, "ERP-9-a", 2, "ERP-9-b")));
        assertThat(drop.connector.answered()).isEmpty();
    }

    @Test
    void csvAnswerHasTheErpsIds() {
        acknowledge(
                ".csv",
                "key,answer,line,erpId,message\r\nKEY,accepted,,ERP-9,\r\nKEY,line,1,ERP-9-a,\r\nKEY,line,2,ERP-9-b,\r\nend,3\r\n");

        assertThat(drop.connector.answered()).containsExactly(key);
        assertThat(find()).isEqualTo(ExportResult.synced("ERP-9", Map.of(1, "ERP-9-a", 2, "ERP-9-b")));
    }

    @Test
    void jsonAnswerMaySayWhatWasBooked() {
        acknowledge(".json", accepted("\"ERP-9\",\"amount\":1000.00,\"currency\":\"USD\",\"lines\":0,\"vendor\":null"));

        assertThat(find().record())
                .isEqualTo(new PostedRecord(Map.of(Field.AMOUNT, "1000.00", Field.CURRENCY, "USD"), OptionalInt.of(0)));
    }

    @Test
    void csvAnswerMaySayWhatWasBooked() {
        acknowledge(".csv", "key,answer,erpId,amount,vendor,lines\nKEY,accepted,ERP-9,-0.50,V-1001,2\nend,1\n");

        assertThat(find().record())
                .isEqualTo(new PostedRecord(Map.of(Field.AMOUNT, "-0.50", Field.VENDOR, "V-1001"), OptionalInt.of(2)));
    }

    @Test
    void whatTheAnswerDoesNotSayIsNotCompared() {
        acknowledge(".json", accepted("\"ERP-9\",\"message\":null,\"lineIds\":null,\"offer\":null"));

        assertThat(find()).isEqualTo(ExportResult.synced("ERP-9", Map.of()));
        assertThat(find().record()).isEqualTo(PostedRecord.UNREAD);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "\"null\"",
                "\"NULL\"",
                "\" Null \"",
                "\"(null)\"",
                "\"None\"",
                "\"nil\"",
                "\"undefined\"",
                "\"NaN\"",
                "\"N/A\"",
                "\"-\"",
                "\"...\"",
                "\"\"",
                "\" \""
            })
    void whatIsNoIdIsNotTakenForOne(String noId) {
        acknowledge(".json", accepted(noId));
        lookUntilSettled();
        assertThat(reasonOf(key + ".json")).containsAnyOf("needs an ERP id", "is no ERP id");

        acknowledge(".json", accepted("\"ERP-9\",\"lineIds\":{\"1\":\"ERP-9-a\",\"2\":" + noId + "}"));
        lookUntilSettled();
        assertThat(reasonOf("2." + key + ".json")).contains("line 2 has no id");
        assertThat(find().outcome()).isEqualTo(Outcome.PENDING);
    }

    @ParameterizedTest
    @ValueSource(strings = {"4711", "\"Nullarbor-7\"", "\"N-1\"", "\"0\"", "\"株-1\"", "\"NA-1\""})
    void idThatOnlyLooksOddIsTaken(String id) {
        acknowledge(".json", accepted(id));

        assertThat(find().erpId()).isEqualTo(id.replace("\"", ""));
    }

    @Test
    void csvWithoutARealIdIsSetAside() {
        acknowledge(".csv", "key,answer,erpId\nKEY,accepted,NULL\nend,1\n");

        lookUntilSettled();

        assertThat(reasonOf(key + ".csv")).contains("“NULL” is no ERP id");
    }

    @Test
    void csvRefusalHasItsMessage() {
        acknowledge(".csv", "key,answer,erpId,message\nKEY,refused,,\"No, \"\"never\"\"\"\nend,1\n");

        assertThat(find()).isEqualTo(ExportResult.of(Outcome.REFUSED, "No, \"never\""));
    }

    @Test
    void byteOrderMarkDoesNoHarm() {
        acknowledge(".json", "\uFEFF" + accepted("\"ERP-9\""));

        assertThat(find().erpId()).isEqualTo("ERP-9");
    }

    @Test
    void halfWrittenAnswerGetsTheTimeToBeCompleted() {
        String whole = accepted("\"ERP-9\"").replace("KEY", key.value());
        for (int length = 0; length < whole.length(); length += 7) {
            drop.erp.acknowledge(key + ".json", whole.substring(0, length));
            assertThat(find().outcome()).isEqualTo(Outcome.PENDING);
            assertThat(drop.connector.answered()).isEmpty();
            drop.clock.forward(TestDrop.SETTLING.minusSeconds(1));
        }
        drop.erp.acknowledge(key + ".json", whole);

        assertThat(find().outcome()).isEqualTo(Outcome.SYNCED);
        assertThat(ErpSide.names(drop.erp.folders().quarantine())).isEmpty();
    }

    @Test
    void csvWithoutItsLastRowIsNotTakenForWhole() {
        acknowledge(".csv", "key,answer,line,erpId\nKEY,accepted,,ERP-9\nKEY,line,1,ERP-9-a\n");

        assertThat(find().outcome()).isEqualTo(Outcome.PENDING);
    }

    @ParameterizedTest
    @MethodSource("wrongAnswers")
    void wrongAnswerIsSetAsideWithTheReason(String ending, String text, String reason) {
        acknowledge(ending, text);

        look();
        drop.clock.forward(TestDrop.SETTLING);
        look();

        assertThat(find().outcome()).isEqualTo(Outcome.PENDING);
        assertThat(reasonOf(key + ending)).contains(reason);
        assertThat(ErpSide.names(drop.erp.folders().acknowledgements())).isEmpty();
    }

    static Stream<Arguments> wrongAnswers() {
        return Stream.of(
                Arguments.of(".json", "", "it is empty"),
                Arguments.of(".json", "{\"key\":\"KEY\",\"answer\":\"acc", "no complete JSON"),
                Arguments.of(".json", "[]", "no JSON object"),
                Arguments.of(".json", accepted("\"ERP-9\"") + "{}", "no complete JSON"),
                Arguments.of(".json", accepted("\"ERP-9\",\"erpId\":\"ERP-8\""), "no complete JSON"),
                Arguments.of(".json", accepted("\"ERP-9\",\"price\":1"), "\"price\" is unknown"),
                Arguments.of(".json", accepted("\"ERP-9\"").replace("KEY", UNKNOWN), "not the one in the file's name"),
                Arguments.of(".json", accepted("\"\""), "needs an ERP id"),
                Arguments.of(".json", accepted("\"" + "9".repeat(121) + "\""), "more than 120 characters"),
                Arguments.of(".json", accepted("\"a\\u0000\""), "cannot be stored"),
                Arguments.of(".json", accepted("\"ERP-9\",\"lineIds\":{\"3\":\"x\"}"), "there is no line 3"),
                Arguments.of(".json", accepted("\"ERP-9\",\"lineIds\":{\"-1\":\"x\"}"), "no number"),
                Arguments.of(".json", accepted("\"ERP-9\",\"message\":\"but\""), "needs a message"),
                Arguments.of(".json", accepted("true"), "\"erpId\" must be a text or a number"),
                Arguments.of(".json", accepted("[\"ERP-9\"]"), "\"erpId\" must be a text or a number"),
                Arguments.of(
                        ".json", accepted("\"ERP-9\",\"lineIds\":[\"a\",\"b\"]"), "an id by the number of each line"),
                Arguments.of(".json", accepted("\"ERP-9\",\"lineIds\":{\"1\":\"a\"}"), "1 of 2 lines have an id"),
                Arguments.of(
                        ".json",
                        accepted("\"ERP-9\",\"lineIds\":{\"1\":\"a\",\"2\":\"a\"}"),
                        "two lines have the same id"),
                Arguments.of(".json", accepted("\"ERP-9\",\"amount\":\"1.250,50\""), "is no amount as in item.csv"),
                Arguments.of(".json", accepted("\"ERP-9\",\"amount\":1e3"), "is no amount as in item.csv"),
                Arguments.of(".json", accepted("\"ERP-9\",\"currency\":\"Dollar\""), "is no currency"),
                Arguments.of(".json", accepted("\"ERP-9\",\"lines\":-1"), "no number counted from 1"),
                Arguments.of(
                        ".json",
                        "{\"key\":\"KEY\",\"answer\":\"refused\",\"message\":\"no\",\"amount\":1}",
                        "a refused item is not booked"),
                Arguments.of(".json", accepted("\"ERP-9\",\"offer\":2"), "it answers offer 2"),
                Arguments.of(".json", "{\"key\":\"KEY\",\"answer\":\"refused\"}", "needs a message"),
                Arguments.of(".json", "{\"key\":\"KEY\",\"answer\":\"perhaps\"}", "accepted\" or \"refused"),
                Arguments.of(".json", accepted("\"" + "9".repeat(1 << 20) + "\""), "larger than"),
                Arguments.of(".csv", "key,answer,erpId\nKEY,accepted,ERP-9\n", "the last row must be"),
                Arguments.of(".csv", "key,answer,erpId\nKEY,accepted,ERP-9\nend,2\n", "1 rows"),
                Arguments.of(".csv", "key,answer,erpId\nKEY,accepted,\"ERP-9\nend,1\n", "quotation marks"),
                Arguments.of(".csv", "key,answer,price\nend,0\n", "no column \"price\""),
                Arguments.of(".csv", "key,answer,erpId\nend,0\n", "no row"),
                Arguments.of(".csv", "key,answer,erpId\nKEY,accepted\nend,1\n", "2 cells in place of 3"),
                Arguments.of(
                        ".csv", "key,answer,erpId\nKEY,accepted,ERP-9\nKEY,accepted,ERP-9\nend,2\n", "only \"line\""));
    }

    @Test
    void wrongEncodingIsSetAside() {
        drop.erp.acknowledge(
                key + ".json", accepted("\"ÄÖ\"").replace("KEY", key.value()).getBytes(StandardCharsets.ISO_8859_1));

        lookUntilSettled();

        assertThat(reasonOf(key + ".json")).contains("not written in UTF-8");
    }

    @Test
    void namesThatAreNoKeyAreSetAsideAndTemporaryOnesLeftAlone() {
        for (String name :
                new String[] {"answer.json", key + ".xml", "..json.json", "~$" + key + ".csv", key + ".JSON"}) {
            drop.erp.acknowledge(name, "{}");
        }
        drop.erp.acknowledge(key + ".json.part", "{");
        drop.erp.acknowledge("." + key + ".json", "{");

        lookUntilSettled();

        assertThat(reasonOf("answer.json")).contains("its name is not a key");
        assertThat(ErpSide.names(drop.erp.folders().quarantine())).hasSize(2 * 4);
        assertThat(ErpSide.names(drop.erp.folders().acknowledgements())).containsExactly(key + ".json.part");
    }

    @Test
    void answerToAKeyThatWasNeverDeliveredIsSetAside() {
        drop.erp.acknowledge(UNKNOWN + ".json", accepted("\"ERP-9\"").replace("KEY", UNKNOWN));

        lookUntilSettled();

        assertThat(reasonOf(UNKNOWN + ".json")).contains("nothing was ever delivered");
        assertThat(drop.connector.find(new ExportKey(UNKNOWN)).outcome()).isEqualTo(Outcome.NOT_ATTEMPTED);
    }

    @Test
    void secondAnswerOfTheSameIsADuplicateAndOfAnotherAContradiction() {
        acknowledge(".json", accepted("\"ERP-9\""));
        find();
        acknowledge(".json", accepted("\"ERP-9\""));
        acknowledge(".csv", "key,answer,erpId,message\nKEY,refused,,no\nend,1\n");

        lookUntilSettled();

        assertThat(find().erpId()).isEqualTo("ERP-9");
        assertThat(reasonOf(key + ".json")).contains("the same answer was read before");
        assertThat(reasonOf(key + ".csv")).contains("the first one counts");
    }

    @Test
    void contradictoryAnswersThatComeInTogetherAreBothSetAside() {
        acknowledge(".json", accepted("\"ERP-9\""));
        acknowledge(".csv", "key,answer,erpId,message\nKEY,refused,,no\nend,1\n");

        lookUntilSettled();

        assertThat(find().outcome()).isEqualTo(Outcome.PENDING);
        assertThat(reasonOf(key + ".json")).contains("say different things");
        assertThat(reasonOf(key + ".csv")).contains("say different things");
    }

    @Test
    void sameAnswerInBothFormsCounts() {
        acknowledge(".json", accepted("\"ERP-9\""));
        acknowledge(".csv", "key,answer,erpId\nKEY,accepted,ERP-9\nend,1\n");

        assertThat(find().erpId()).isEqualTo("ERP-9");
        lookUntilSettled();
        assertThat(reasonOf(key + ".csv")).contains("the same answer");
    }

    @Test
    void linksAndFoldersAreSetAsideUnread() throws IOException {
        Path secret = Files.writeString(
                drop.erp.folders().root().resolve("secret"),
                accepted("\"ERP-9\"").replace("KEY", key.value()));
        Path acknowledgements = drop.erp.folders().acknowledgements();
        Files.createSymbolicLink(acknowledgements.resolve(key + ".json"), secret);
        Files.createDirectory(acknowledgements.resolve(key + ".csv"));

        lookUntilSettled();

        assertThat(find().outcome()).isEqualTo(Outcome.PENDING);
        assertThat(reasonOf(key + ".json")).contains("not a plain file");
        assertThat(reasonOf(key + ".csv")).contains("not a plain file");
        assertThat(secret).exists();
    }

    @Test
    void wrongAnswersHoldUpNoOther() {
        for (int i = 0; i < 50; i++) {
            drop.erp.acknowledge("%02d.json".formatted(i), "{");
        }
        acknowledge(".json", accepted("\"ERP-9\""));

        assertThat(drop.connector.answered()).containsExactly(key);
        assertThat(find().outcome()).isEqualTo(Outcome.SYNCED);
    }

    @Test
    void fileThatWasSetAsideIsNotReplacedByALaterOneOfTheSameName() {
        drop.erp.acknowledge("answer.json", "first");
        lookUntilSettled();
        drop.erp.acknowledge("answer.json", "second");
        lookUntilSettled();

        Path quarantine = drop.erp.folders().quarantine();
        assertThat(ErpSide.text(quarantine.resolve("answer.json"))).isEqualTo("first");
        assertThat(ErpSide.text(quarantine.resolve("2.answer.json"))).isEqualTo("second");
    }

    /** C12: whoever operates it must see it in the log, and not once a minute for a whole weekend. */
    @Test
    @ExtendWith(OutputCaptureExtension.class)
    void folderThatCannotBeUsedIsInTheLogOnceUntilThatChanges(CapturedOutput log) throws IOException {
        Path gone = drop.erp.folders().root().resolve("gone");
        Path outbox = drop.erp.folders().outbox();

        Files.move(outbox, gone);
        drop.connector.answered();
        drop.connector.answered();
        Files.move(gone, outbox);
        drop.connector.answered();
        drop.connector.answered();
        Files.move(outbox, gone);
        drop.connector.answered();

        assertThat(log.getOut().split("WARN.*The file drop cannot use", -1)).hasSize(1 + 2);
        assertThat(log.getOut().split("INFO.*The file drop can use .* again", -1))
                .hasSize(1 + 1);
    }

    @Test
    @ExtendWith(OutputCaptureExtension.class)
    void fileThatCannotBeSetAsideIsInTheLogOnceAndHoldsUpNoOther(CapturedOutput log) {
        drop.disk.failAtMove("answer.json");
        drop.erp.acknowledge("answer.json", "{}");
        acknowledge(".json", accepted("\"ERP-9\""));

        drop.connector.answered();
        drop.clock.forward(TestDrop.SETTLING);
        drop.connector.answered();
        drop.connector.answered();

        assertThat(drop.connector.answered()).containsExactly(key);
        assertThat(log.getOut().split("WARN.*The file drop cannot use .*answer.json", -1))
                .hasSize(1 + 1);
    }

    @Test
    void unreachableFolderHasNoAnswers() throws IOException {
        acknowledge(".json", accepted("\"ERP-9\""));
        Files.move(drop.erp.folders().outbox(), drop.erp.folders().root().resolve("gone"));

        assertThat(drop.connector.answered()).isEmpty();
        assertThat(find().outcome()).isEqualTo(Outcome.UNKNOWN);
    }

    private static String accepted(String erpIdAndMore) {
        return "{\"key\":\"KEY\",\"answer\":\"accepted\",\"erpId\":" + erpIdAndMore + "}";
    }

    private void acknowledge(String ending, String text) {
        drop.erp.acknowledge(key + ending, text.replace("KEY", key.value()));
    }

    private ExportResult find() {
        return drop.connector.find(key);
    }

    private void look() {
        assertThat(drop.connector.answered()).isEmpty();
    }

    private void lookUntilSettled() {
        drop.connector.answered();
        drop.clock.forward(TestDrop.SETTLING);
        drop.connector.answered();
    }

    private String reasonOf(String name) {
        Path quarantine = drop.erp.folders().quarantine();
        assertThat(ErpSide.names(quarantine)).contains(name, name + ".reason.txt");
        return ErpSide.text(quarantine.resolve(name + ".reason.txt"));
    }
}
