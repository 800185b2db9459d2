package org.ledgergate.releases;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import javax.sql.DataSource;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ledgergate.Application;
import org.ledgergate.TestDatabase;
import org.ledgergate.access.People;
import org.ledgergate.access.Role;
import org.ledgergate.eventlog.EventLog;
import org.ledgergate.items.Item;
import org.ledgergate.items.ItemId;
import org.ledgergate.items.ItemState;
import org.ledgergate.items.Items;
import org.ledgergate.items.content.Field;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** A database of each earlier release is opened by this one, and everything in it is found. */
class UpgradeTest {

    static final String ITEMS = "select id, type, item_number, state, item_amount,"
            + " (select count(*) from event_log where subject = item.id) from item order by list_position";

    @TempDir
    Path folder;

    static String line(ResultSet row) throws SQLException {
        return String.join(
                "|",
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6));
    }

    static Stream<Path> releases() throws IOException {
        try (Stream<Path> folders = Files.list(ReleaseDump.RELEASES)) {
            return folders.sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("releases")
    void h2DatabaseOfAnEarlierReleaseIsContinued(Path release) throws Exception {
        String url = "jdbc:h2:file:" + folder.resolve("ledgergate") + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE";
        try (var connection = DriverManager.getConnection(url, "sa", "");
                var statement = connection.createStatement()) {
            statement.execute("runscript from '" + release.resolve("h2.sql.gz") + "' compression gzip");
        }

        isContinued(release.resolve("h2.csv"), url, "sa");
    }

    @ParameterizedTest
    @MethodSource("releases")
    void postgresqlDatabaseOfAnEarlierReleaseIsContinued(Path release) throws Exception {
        DataSource empty = TestDatabase.empty();
        try (var connection = empty.getConnection();
                var statement = connection.createStatement();
                InputStream script = new GZIPInputStream(Files.newInputStream(release.resolve("postgresql.sql.gz")))) {
            statement.execute(new String(script.readAllBytes(), StandardCharsets.UTF_8));
            String url = connection.getMetaData().getURL();
            url += (url.contains("?") ? "&" : "?") + "options=-c%20synchronous_commit=on";

            isContinued(release.resolve("postgresql.csv"), url, "postgres");
        }
    }

    private void isContinued(Path expected, String url, String user) throws IOException {
        try (ConfigurableApplicationContext application = new SpringApplicationBuilder(Application.class)
                .profiles("test")
                .run(
                        "--spring.datasource.url=" + url,
                        "--spring.datasource.username=" + user,
                        "--ledgergate.data-folder=" + folder,
                        "--server.port=0",
                        "--camunda.bpm.generate-unique-process-engine-name=true",
                        "--camunda.bpm.webapp.enabled=false")) {
            List<String> lines = Files.readAllLines(expected);
            assertThat(lines).hasSizeGreaterThan(30);
            assertThat(lines.stream().map(line -> found(application, line))).isEqualTo(lines);
            assertThat(application.getBean(People.class).find("anna"))
                    .hasValueSatisfying(anna ->
                            assertThat(anna.has(Role.ACCOUNTING_APPROVER)).isTrue());
        }
    }

    /** Returns the line of an item as the application has it: from its tables, its history and its process. */
    private static String found(ConfigurableApplicationContext application, String line) {
        ItemId id = ItemId.of(line.substring(0, line.indexOf('|')));
        Item item = application.getBean(Items.class).get(id);
        if (item.state() == ItemState.SENT) {
            assertThat(application
                            .getBean(RuntimeService.class)
                            .createProcessInstanceQuery()
                            .processInstanceBusinessKey(id.toString())
                            .count())
                    .as(line)
                    .isEqualTo(1);
        }
        return String.join(
                "|",
                id.toString(),
                item.type().code(),
                item.text(Field.NUMBER),
                item.state().name(),
                item.text(Field.AMOUNT),
                String.valueOf(application.getBean(EventLog.class).of(id).size()));
    }
}
