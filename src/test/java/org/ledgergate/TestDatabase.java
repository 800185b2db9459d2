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

/** A fresh database with all migrations applied: H2 in memory, or a real PostgreSQL that the JVM starts once. */
public enum TestDatabase {
    H2(TestDatabase::h2),
    POSTGRESQL(Server::database);

    private final Supplier<DataSource> source;

    TestDatabase(Supplier<DataSource> source) {
        this.source = source;
    }

    /** Returns a database that nobody else uses, at every call another one. */
    public DataSource fresh() {
        return source.get();
    }

    /** Returns an empty PostgreSQL database that belongs to somebody else: its user may create tables in it, and nothing more. */
    static DataSource ofSomebodyElse() {
        return Server.ofSomebodyElse();
    }

    /** Returns a PostgreSQL database with nothing in it. */
    public static DataSource empty() {
        return Server.empty();
    }

    private static DataSource h2() {
        return migrated(
                JdbcConnectionPool.create("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1", "sa", ""), "h2");
    }

    static DataSource migrated(DataSource empty, String vendor) {
        Flyway.configure()
                .dataSource(empty)
                .locations("classpath:db/migration", "classpath:db/" + vendor)
                .load()
                .migrate();
        return empty;
    }

    /** Started at the first use, and ended with the JVM. Each database is a copy of one that was migrated. */
    private static class Server {

        private static final EmbeddedPostgres RUNNING = start();

        private static EmbeddedPostgres start() {
            try {
                EmbeddedPostgres started = EmbeddedPostgres.start();
                JdbcClient.create(started.getPostgresDatabase())
                        .sql("create database migrated")
                        .update();
                migrated(started.getDatabase("postgres", "migrated"), "postgresql");
                return started;
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }

        private static DataSource ofSomebodyElse() {
            String name = name();
            JdbcClient.create(RUNNING.getPostgresDatabase())
                    .sql("create database " + name)
                    .update();
            JdbcClient owner = JdbcClient.create(RUNNING.getDatabase("postgres", name));
            owner.sql("create role " + name + " login").update();
            owner.sql("grant create on schema public to " + name).update();
            return RUNNING.getDatabase(name, name);
        }

        private static DataSource empty() {
            String name = name();
            JdbcClient.create(RUNNING.getPostgresDatabase())
                    .sql("create database " + name)
                    .update();
            return RUNNING.getDatabase("postgres", name);
        }

        private static String name() {
            return "test_" + UUID.randomUUID().toString().replace("-", "");
        }

        private static DataSource database() {
            String name = name();
            JdbcClient.create(RUNNING.getPostgresDatabase())
                    .sql("create database " + name + " template migrated")
                    .update();
            return RUNNING.getDatabase("postgres", name);
        }
    }
}
