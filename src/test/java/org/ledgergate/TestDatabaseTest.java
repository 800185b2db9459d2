package org.ledgergate;

import static org.assertj.core.api.Assertions.assertThat;

import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;

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
}
