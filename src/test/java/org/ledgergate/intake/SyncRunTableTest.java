package org.ledgergate.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ledgergate.OddTexts;
import org.ledgergate.TestDatabase;
import org.ledgergate.TestTransactions;
import org.ledgergate.messages.Message;
import org.ledgergate.messages.Text;
import org.ledgergate.records.RecordKind;

class SyncRunTableTest {

    @ParameterizedTest
    @EnumSource
    void whyARunFailedIsKeptWhateverItSays(TestDatabase kind) {
        TestTransactions database = new TestTransactions(kind.fresh());
        SyncRunTable table = database.around(new SyncRunTable(database.jdbc()));
        for (String odd : OddTexts.ALL) {
            long run = table.begin(RecordKind.VENDOR, "anna", Instant.EPOCH);

            table.failed(run, Message.just(odd), Instant.EPOCH);

            assertThat(table.last(RecordKind.VENDOR))
                    .hasValueSatisfying(last -> assertThat(last.message()).hasToString(Text.clean(odd, 4000)));
        }
    }
}
