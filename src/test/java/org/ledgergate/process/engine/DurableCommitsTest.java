package org.ledgergate.process.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.jdbc.DataSourceProperties;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class DurableCommitsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:h2:file:./data/ledgergate",
                "jdbc:h2:./data/ledgergate;WRITE_DELAY=500;DB_CLOSE_ON_EXIT=FALSE",
                "jdbc:h2:~/ledgergate;DB_CLOSE_ON_EXIT=FALSE",
                "jdbc:h2:tcp://db/ledgergate;DB_CLOSE_ON_EXIT=FALSE"
            })
    void h2ThatWritesLaterIsRefused(String url) {
        assertThat(DurableCommits.refusalOfH2(url))
                .hasValueSatisfying(message -> assertThat(message).contains("Append", ";WRITE_DELAY=0"));
    }

    @Test
    void h2ThatClosesBeforeTheEngineIsRefused() {
        assertThat(DurableCommits.refusalOfH2("jdbc:h2:file:./data/ledgergate;WRITE_DELAY=0"))
                .hasValueSatisfying(
                        message -> assertThat(message).contains("Append ;DB_CLOSE_ON_EXIT=FALSE to the URL"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:h2:file:./data/ledgergate;WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE",
                "jdbc:h2:file:./data/ledgergate;db_close_on_exit=false;write_delay=0",
                "jdbc:h2:mem:test"
            })
    void h2ThatWritesAtOnceOrNeverIsNotRefused(String url) {
        assertThat(DurableCommits.refusalOfH2(url)).isEmpty();
    }

    @Test
    @ExtendWith(OutputCaptureExtension.class)
    void anH2FileIsSaidToBeForTryingAndAnH2InMemoryIsNot(@TempDir Path folder, CapturedOutput log) {
        assertThat(check("jdbc:h2:mem:durable-commits").refusal()).isEmpty();
        assertThat(log).doesNotContain("for trying");

        String file = "jdbc:h2:file:" + folder.resolve("trying") + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE";
        assertThat(check(file).refusal()).isEmpty();
        assertThat(log).contains("The database is an H2 file", "set spring.datasource.url to PostgreSQL");
    }

    private static DurableCommits check(String url) {
        DataSourceProperties properties = new DataSourceProperties();
        properties.setUrl(url);
        return new DurableCommits(new DriverManagerDataSource(url), properties);
    }

    @Test
    void postgresIsRefusedOnlyWithAsynchronousCommit() throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start();
                Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("SET synchronous_commit = on");
            assertThat(DurableCommits.refusalOfPostgres(connection)).isEmpty();

            statement.execute("SET synchronous_commit = off");

            assertThat(DurableCommits.refusalOfPostgres(connection))
                    .hasValueSatisfying(message -> assertThat(message).contains("Set synchronous_commit=on"));
        }
    }
}
