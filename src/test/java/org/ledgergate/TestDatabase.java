package org.ledgergate;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcConnectionPool;

/** A fresh database with all migrations applied: H2 in memory, or a real PostgreSQL that the JVM starts once. */
public enum TestDatabase {
    H2(TestDatabase::h2),
    POSTGRESQL(TestDatabase::postgresql);

    private final Supplier<DataSource> source;

    TestDatabase(Supplier<DataSource> source) {
        this.source = source;
    }

    /** Answers a database that nobody else uses, at every call another one. */
    public DataSource fresh() {
        DataSource fresh = source.get();
        Flyway.configure().dataSource(fresh).load().migrate();
        return fresh;
    }

    private static DataSource h2() {
        return JdbcConnectionPool.create("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1", "sa", "");
    }

    private static DataSource postgresql() {
        String name = "test_" + UUID.randomUUID().toString().replace("-", "");
        try (Connection connection = Server.RUNNING.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
        return Server.RUNNING.getDatabase("postgres", name);
    }

    /** Started at the first use, and ended with the JVM. */
    private static class Server {

        private static final EmbeddedPostgres RUNNING = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.start();
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }
}
