package org.ledgergate;

import static org.assertj.core.api.Assertions.assertThat;

import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

@ExtendWith(OutputCaptureExtension.class)
class TestDatabaseTest {

    @ParameterizedTest
    @EnumSource
    void migrationsRunOnBothDatabases(TestDatabase database) {
        DataSource fresh = database.fresh();

        int settings = JdbcClient.create(fresh)
                .sql("select count(*) from setting")
                .query(Integer.class)
                .single();

        assertThat(settings).isZero();
    }

    @Test
    void migrationsRunForAUserWhoMayCreateNoExtensionAndSayWhatToRun(CapturedOutput log) {
        DataSource database = TestDatabase.migrated(TestDatabase.ofSomebodyElse(), "postgresql");

        assertThat(indexes(database)).isZero();
        assertThat(log).containsOnlyOnce("create extension pg_trgm; create index concurrently item_search on item");
    }

    @Test
    void migrationsMakeTheIndexOfSearchesForAUserWhoMay() {
        assertThat(indexes(TestDatabase.POSTGRESQL.fresh())).isOne();
    }

    private static int indexes(DataSource database) {
        return JdbcClient.create(database)
                .sql("select count(*) from pg_indexes where indexname = 'item_search'")
                .query(Integer.class)
                .single();
    }
}
