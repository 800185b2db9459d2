package org.ledgergate.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ledgergate.OddTexts;
import org.ledgergate.TestClock;
import org.ledgergate.TestDatabase;
import org.ledgergate.TestTransactions;
import org.ledgergate.items.Company;
import org.ledgergate.items.Item;
import org.ledgergate.items.TestItems;
import org.ledgergate.messages.Message;
import org.ledgergate.messages.Text;

class BulkItemTableTest {

    @ParameterizedTest
    @EnumSource
    void whyAnItemWasRefusedIsKeptWhateverItSays(TestDatabase kind) {
        Company company = new Company(kind, new TestClock("2026-11-22T10:00:00Z"));
        Item item = TestItems.commitment("Concrete");
        company.has(item);
        TestTransactions database = company.database;
        BulkItemTable table = new BulkItemTable(database.jdbc(), database.batches());
        long run = aRun(database);
        table.add(run, OddTexts.ALL.stream().map(odd -> item.row()).toList());

        for (int i = 0; i < OddTexts.ALL.size(); i++) {
            table.decide(run, i + 1, BulkItem.Outcome.REFUSED, Message.just(OddTexts.ALL.get(i)));
        }

        List<String> kept = table.list(run, OddTexts.ALL.size()).stream()
                .map(one -> one.message().toString())
                .toList();
        assertThat(kept)
                .isEqualTo(
                        OddTexts.ALL.stream().map(odd -> Text.clean(odd, 4000)).toList());
    }

    private static long aRun(TestTransactions database) {
        database.jdbc()
                .sql("insert into bulk_run (verb, item_type, state, asked_by, chosen_at)"
                        + " values ('accept', 'commitment', 'RUNNING', 'anna', current_timestamp)")
                .update();
        return database.jdbc().sql("select id from bulk_run").query(Long.class).single();
    }
}
