package org.ledgergate.connectors.filedrop.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ledgergate.connectors.ExportRequest;
import org.ledgergate.connectors.filedrop.TestDrop;
import org.ledgergate.connectors.filedrop.profile.Profile;
import org.ledgergate.connectors.filedrop.profile.ProfileReader;
import org.ledgergate.items.Item;
import org.ledgergate.items.TestItems;
import org.ledgergate.items.content.Content;
import org.ledgergate.items.content.Field;

class SheetWriterTest {

    private static final String PROFILE = "label: Test\nexports: {commitment: {}, commitment-change-order: {}}\n";

    @Test
    void itemIsOneRowUnderTitlesThatAreTheSameForEveryType() throws Exception {
        Item item = TestItems.commitment("Concrete, \"grade A\"");
        String key = TestDrop.key(item).value();

        String text = item(PROFILE, item);

        List<String> rows = text.lines().toList();
        assertThat(rows).hasSize(2);
        assertThat(rows.get(0)).startsWith("key,connection,type,revision,number,title,kind,status,project,parent,");
        assertThat(rows.get(1))
                .startsWith(key
                        + ",file-drop,commitment,1,SC-001,\"Concrete, \"\"grade A\"\"\",subcontract,approved,J-2041,,");
    }

    @Test
    void linesAreOneRowEachUnderTheItemsKey() throws Exception {
        Item item = TestItems.commitment("Concrete");
        String key = TestDrop.key(item).value();

        String text = new String(sheets(PROFILE).lines(TestDrop.request(item)), StandardCharsets.UTF_8);

        assertThat(text)
                .isEqualTo("key,line,costCode,description,quantity,unit,unitPrice,amount,retainage\r\n" + key
                        + ",1,03-3000,Works,,,,1000.00,\r\n" + key + ",2,05-1200,Works,,,,250.50,\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "＝1"})
    void textThatASpreadsheetWouldRunGetsAnApostrophe(String formula) throws Exception {
        Item item = TestItems.commitment(formula);

        assertThat(item(PROFILE, item)).contains("'" + formula);
        assertThat(item(PROFILE + "formulas: keep\n", item)).contains(formula).doesNotContain("'");
    }

    @Test
    void amountBelowZeroStaysANumber() throws Exception {
        Item item = TestItems.with(TestItems.changeOrder("SC-001"), Field.AMOUNT, "-1250.50");

        assertThat(item(PROFILE, item)).contains(",-1250.50,");
    }

    @Test
    void profileSaysHowColumnsAreCalledAndHowRowsEnd() throws Exception {
        String profile = PROFILE
                + "line-end: LF\ncharset: windows-1252\nvocabulary: {vendor: Creditor, commitment: Agreement, connection: Work ID}\n";
        Item item = TestItems.commitment("Überbau");

        String text = new String(sheets(profile).item(TestDrop.request(item)), "windows-1252");

        assertThat(text).contains("key,Work ID,type,").contains(",Creditor,").contains(",Agreement,");
        assertThat(text).contains("Überbau").doesNotContain("\r");
    }

    @Test
    void letterThatTheErpsCharacterSetLacksIsSaidInWords() {
        SheetWriter sheets = sheets(PROFILE + "charset: windows-1252\n");
        ExportRequest request = TestDrop.request(TestItems.commitment("Steel by 山田"));

        assertThatThrownBy(() -> sheets.item(request))
                .isInstanceOf(UnsupportedItem.class)
                .hasMessageContaining("山 田");
    }

    @Test
    void sameItemIsAlwaysTheSameBytes() throws Exception {
        Item item = TestItems.commitment("Concrete");
        FileSets sets = new FileSets(
                profile(PROFILE).capabilities("file-drop"), profile(PROFILE).form());

        List<FileSet.DropFile> first = sets.of(TestDrop.request(item)).files();
        List<FileSet.DropFile> second = sets.of(TestDrop.request(item)).files();

        for (int i = 0; i < first.size(); i++) {
            assertThat(second.get(i).content()).isEqualTo(first.get(i).content());
        }
    }

    @Test
    void extraFieldsStandBehindTheOthers() throws Exception {
        String profile =
                "label: Test\nexports: {commitment: {extra-fields: [{name: batch, label: Batch, kind: text}]}}\n";
        ExportRequest request = TestDrop.request(TestItems.commitment("Concrete"), Map.of("batch", "B7"));

        String text = new String(sheets(profile).item(request), StandardCharsets.UTF_8);

        assertThat(text.lines().toList().get(0)).endsWith(",Batch");
        assertThat(text.lines().toList().get(1)).endsWith(",B7");
    }

    @Test
    void commitmentsErpIdStandsWithItsChangeOrder() throws Exception {
        assertThat(item(PROFILE, TestItems.changeOrder("SC-001")))
                .contains(",SC-001,")
                .contains(",ERP-7,");
    }

    @Test
    void itemWithoutLinesHasTitlesOnly() throws Exception {
        Item item = TestItems.commitment("Concrete");
        Item empty = TestItems.with(item, new Content(item.content().fields(), List.of()));

        assertThat(new String(sheets(PROFILE).lines(TestDrop.request(empty)), StandardCharsets.UTF_8))
                .hasLineCount(1);
    }

    private static String item(String profile, Item item) throws UnsupportedItem {
        return new String(sheets(profile).item(TestDrop.request(item)), StandardCharsets.UTF_8);
    }

    private static SheetWriter sheets(String profile) {
        return new SheetWriter(
                profile(profile).capabilities("file-drop"), profile(profile).form());
    }

    private static Profile profile(String yaml) {
        return ProfileReader.read("test.yaml", yaml);
    }
}
