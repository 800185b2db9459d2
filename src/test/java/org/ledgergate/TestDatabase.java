package org.ledgergate;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcConnectionPool;
import org.springframework.jdbc.core.simple.JdbcClient;

/** H2 in memory, or a real PostgreSQL that the JVM starts once; at every call a database that nobody else uses. */
public enum TestDatabase {
    H2(TestDatabase::h2, () -> migrated(h2())),
    POSTGRESQL(() -> Server.copyOf("template1"), () -> Server.copyOf("migrated"));

    private final Supplier<DataSource> empty;
    private final Supplier<DataSource> fresh;

    TestDatabase(Supplier<DataSource> empty, Supplier<DataSource> fresh) {
        this.empty = empty;
        this.fresh = fresh;
    }

    /** Answers a database with all migrations applied. */
    public DataSource fresh() {
        return fresh.get();
    }

    /** Answers a database as Ledgergate left it whose last migration was this one. */
    public DataSource asOf(String migration) {
        DataSource source = empty.get();
        Flyway.configure().dataSource(source).target(migration).load().migrate();
        return source;
    }

    private static DataSource h2() {
        return JdbcConnectionPool.create("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1", "sa", "");
    }

    public static DataSource migrated(DataSource before) {
        Flyway.configure().dataSource(before).load().migrate();
        return before;
    }

    /** Started at the first use, and ended with the JVM. */
    private static class Server {

        private static final EmbeddedPostgres RUNNING = start();

        private static EmbeddedPostgres start() {
            try {
                EmbeddedPostgres started = EmbeddedPostgres.start();
                JdbcClient.create(started.getPostgresDatabase())
                        .sql("create database migrated")
                        .update();
                migrated(started.getDatabase("postgres", "migrated"));
                return started;
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }

        private static DataSource copyOf(String template) {
            String name = "test_" + UUID.randomUUID().toString().replace("-", "");
            JdbcClient.create(RUNNING.getPostgresDatabase())
                    .sql("create database " + name + " template " + template)
                    .update();
            return RUNNING.getDatabase("postgres", name);
        }
    }
}
