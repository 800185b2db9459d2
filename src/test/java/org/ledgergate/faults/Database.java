package org.ledgergate.faults;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** What Ledgergate keeps its tables in, as a company would have it: what it has acknowledged survives a kill. */
enum Database {
    POSTGRESQL(folder -> Server.fresh()),
    H2_FILE(folder -> Map.of());

    private final Function<Path, Map<String, String>> settings;

    Database(Function<Path, Map<String, String>> settings) {
        this.settings = settings;
    }

    /** Returns the settings that lead to a database which nobody else uses. */
    Map<String, String> settings(Path folder) {
        return settings.apply(folder);
    }

    /** A server that is nobody's child but ours, so that it outlives the kills. */
    private static class Server {

        private static final EmbeddedPostgres RUNNING = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder()
                        .setServerConfig("synchronous_commit", "on")
                        .start();
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }

        private static Map<String, String> fresh() {
            String name = "faults_" + UUID.randomUUID().toString().replace("-", "");
            try (Connection connection = RUNNING.getPostgresDatabase().getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("create database " + name);
            } catch (SQLException failure) {
                throw new AssertionError(failure);
            }
            return Map.of(
                    "spring.datasource.url", RUNNING.getJdbcUrl("postgres", name),
                    "spring.datasource.username", "postgres",
                    "spring.datasource.password", "postgres");
        }
    }
}
