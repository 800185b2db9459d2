package org.ledgergate.items.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.ledgergate.items.TestDraft;
import org.ledgergate.items.drafts.DraftReader;
import org.ledgergate.messages.Message;

class ContentTest {

    @Test
    void sameContentDiffersInNothing() {
        Content content = read(TestDraft.commitment());

        assertThat(content.since(read(TestDraft.commitment()))).isEmpty();
    }

    @Test
    void changedFieldsAreNamedWithBothTextsInTheirOrder() {
        Content before = read(TestDraft.commitment());
        Content after = read(TestDraft.commitment().with("date", "2026-11-30").with("title", "More concrete"));

        List<Difference> differences = after.since(before);

        assertThat(differences)
                .containsExactly(
                        Difference.of(Field.TITLE, "Concrete", "More concrete"),
                        Difference.of(Field.DATE, "", "2026-11-30"));
    }

    @Test
    void addedAndRemovedLinesAreNamedFieldByField() {
        Content two = read(TestDraft.commitment());
        Content one = read(TestDraft.commitment().withLine(Map.of("costCode", "03-3000", "amount", "1000.00")));

        assertThat(one.since(two))
                .containsExactly(
                        Difference.of(Field.AMOUNT, new BigDecimal("1250.50"), new BigDecimal("1000.00")),
                        Difference.of(Message.of("changes.line", 2, LineField.COST_CODE), "05-1200", ""),
                        Difference.of(Message.of("changes.line", 2, LineField.AMOUNT), new BigDecimal("250.50"), ""));
        assertThat(two.since(one))
                .contains(Difference.of(Message.of("changes.line", 2, LineField.COST_CODE), "", "05-1200"));
    }

    @Test
    void retainageIsTheSumOverTheLines() {
        Content content = read(TestDraft.invoice()
                .with("amount", "700.00")
                .withLines(
                        Map.of("amount", "500.00", "retainage", "50.00"),
                        Map.of("amount", "200.00", "retainage", "20.05")));

        assertThat(content.retainage()).isEqualByComparingTo("70.05");
    }

    @Test
    void amountComesWithItsCurrencyAndAJobHasNone() {
        assertThat(read(TestDraft.commitment()).amount()).hasToString("Optional[1250.50 USD]");
        assertThat(read(TestDraft.job()).amount()).isEmpty();
    }

    private static Content read(TestDraft draft) {
        DraftReader reader = new DraftReader(draft.from("1"));
        Content content = reader.read();
        assertThat(reader.faults()).isEmpty();
        return content;
    }
}
