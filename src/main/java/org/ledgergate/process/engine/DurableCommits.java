package org.ledgergate.process.engine;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.jdbc.DataSourceProperties;
import org.springframework.stereotype.Component;

/** What the database has acknowledged survives a kill; where other things may not, it says so. */
@Component
class DurableCommits implements StartupCheck {

    private static final Logger LOG = LoggerFactory.getLogger(DurableCommits.class);
    private static final List<String> H2_NEEDS = List.of("WRITE_DELAY=0", "DB_CLOSE_ON_EXIT=FALSE");

    private final DataSource database;
    private final String url;

    DurableCommits(DataSource database, DataSourceProperties properties) {
        this.database = database;
        this.url = properties.determineUrl();
    }

    @Override
    public Optional<String> refusal() {
        try (Connection connection = database.getConnection()) {
            return switch (connection.getMetaData().getDatabaseProductName()) {
                case "H2" -> ofH2();
                case "PostgreSQL" -> refusalOfPostgres(connection);
                default -> Optional.of("spring.datasource.url: Ledgergate runs on H2 and PostgreSQL only.");
            };
        } catch (SQLException e) {
            throw new IllegalStateException("The database cannot be asked how it commits", e);
        }
    }

    private Optional<String> ofH2() {
        if (!inMemory(url)) {
            LOG.warn("The database is an H2 file, which is for trying Ledgergate: a killed process can leave half of a "
                    + "change behind. For production, set spring.datasource.url to PostgreSQL.");
        }
        return refusalOfH2(url);
    }

    static Optional<String> refusalOfH2(String url) {
        List<String> settings = List.of(url.toUpperCase(Locale.ROOT).split(";"));
        List<String> missing =
                H2_NEEDS.stream().filter(need -> !settings.contains(need)).toList();
        if (missing.isEmpty() || inMemory(url)) {
            return Optional.empty();
        }
        return Optional.of("spring.datasource.url: H2 loses acknowledged commits on a kill without "
                + String.join(" and ", missing) + ". Append ;" + String.join(";", missing) + " to the URL.");
    }

    private static boolean inMemory(String url) {
        return url.toUpperCase(Locale.ROOT).startsWith("JDBC:H2:MEM:");
    }

    static Optional<String> refusalOfPostgres(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet setting = statement.executeQuery("SHOW synchronous_commit")) {
            return setting.next() && setting.getString(1).equals("off")
                    ? Optional.of("PostgreSQL loses acknowledged commits on a crash with synchronous_commit=off. "
                            + "Set synchronous_commit=on for this database, its user and the URL's options.")
                    : Optional.empty();
        }
    }
}
