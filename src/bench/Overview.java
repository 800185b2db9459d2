import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import javax.sql.DataSource;
import org.ledgergate.Application;
import org.ledgergate.Browser;
import org.ledgergate.Site;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Prints how long the overview of a company with many items takes, beside one of its lists. */
final class Overview {

    private static final int REQUESTS = 101;
    private static final String OVERVIEW = "/erp/overview";
    private static final String LIST = "/erp/commitments?view=synced";

    private Overview() {}

    /** @param arguments H2 or POSTGRESQL, a folder for H2, how many items, sent over how many days */
    public static void main(String... arguments) throws IOException, SQLException {
        Company company = new Company(Integer.parseInt(arguments[2]), Integer.parseInt(arguments[3]));
        if (arguments[0].equals("H2")) {
            measure(company, "jdbc:h2:file:" + arguments[1] + "/ledgergate;WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE", "sa");
            return;
        }
        try (EmbeddedPostgres server = EmbeddedPostgres.builder()
                .setServerConfig("synchronous_commit", "on")
                .start()) {
            measure(company, server.getJdbcUrl("postgres", "postgres"), "postgres");
        }
    }

    private static void measure(Company company, String url, String user) throws SQLException {
        try (ConfigurableApplicationContext application = start(url, user)) {
            DataSource database = application.getBean(DataSource.class);
            new Site(application);
            company.fill(database);
            JdbcClient.create(database)
                    .sql(user.equals("sa") ? "analyze" : "vacuum analyze")
                    .update();
        }
        try (ConfigurableApplicationContext application = start(url, user)) {
            Browser rita = Browser.of(
                    application.getEnvironment().getRequiredProperty("local.server.port", Integer.class), "rita");
            median(rita, "/erp/events");
            long firstList = once(rita, LIST);
            long firstOverview = once(rita, OVERVIEW);
            median(rita, LIST);
            long list = median(rita, LIST);
            median(rita, OVERVIEW);
            System.out.printf(
                    "%n%,d items sent over %,d days, median of %d requests%n", company.items(), company.days(), REQUESTS);
            System.out.printf("%-36s %8s %6s%n", "", "ms", "ratio");
            print("list of synced commitments", list, list);
            print("overview", median(rita, OVERVIEW), list);
            print("overview of a type and a project", median(rita, OVERVIEW + "?type=commitment&project=J-7"), list);
            print("list, first after the start", firstList, firstList);
            print("overview, first after the start", firstOverview, firstList);
        }
    }

    private static ConfigurableApplicationContext start(String url, String user) {
        return new SpringApplicationBuilder(Application.class)
                .profiles("test")
                .run(
                        "--spring.datasource.url=" + url,
                        "--spring.datasource.username=" + user,
                        "--server.port=0",
                        "--logging.level.root=warn",
                        "--spring.main.banner-mode=off");
    }

    private static void print(String what, long nanoseconds, long baseline) {
        System.out.printf("%-36s %8.1f %6.2f%n", what, nanoseconds / 1e6, (double) nanoseconds / baseline);
    }

    private static long median(Browser browser, String path) {
        long[] times = new long[REQUESTS];
        for (int i = 0; i < REQUESTS; i++) {
            times[i] = once(browser, path);
        }
        Arrays.sort(times);
        return times[REQUESTS / 2];
    }

    private static long once(Browser browser, String path) {
        long begun = System.nanoTime();
        HttpResponse<String> answer = browser.get(path);
        long took = System.nanoTime() - begun;
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(path + " answers " + answer.statusCode());
        }
        return took;
    }
}

/**
 * Items of five types and fifty projects, sent evenly over the days until now, each answered and exported but for the last
 * two hundredth part, which waits; of a hundred exports one had failed before.
 */
record Company(int items, int days) {

    private static final String[] TYPES = {
        "job",
        "commitment",
        "commitment-change-order",
        "subcontractor-invoice",
        "prime-contract-change-order"
    };

    void fill(DataSource database) throws SQLException {
        Instant now = Instant.now();
        Duration apart = Duration.ofDays(days).dividedBy(items);
        try (Connection connection = database.getConnection();
                PreparedStatement rows = connection.prepareStatement(
                        "insert into item (id, type, source_system, source_id, number_key, item_number, item_title, item_kind,"
                                + " item_status, item_project, item_parent, item_prime_contract, item_vendor, item_currency,"
                                + " item_amount, item_retainage_percent, item_date, item_description, lines, state, revision,"
                                + " sender, sent_at, answered_by, answered_at, creator, created_at, list_since, version) values (?,"
                                + " ?, 'bench', ?, ?, ?, 'Concrete works', 'subcontract', 'approved', ?, '', '', 'V-1001', 'USD',"
                                + " '1250.00', '', '', '', '[]', ?, 1, 'paula', ?, ?, ?, 'paula', ?, ?, 1)");
                PreparedStatement events = connection.prepareStatement(
                        "insert into event_log (at, who, subject, action, step, step_from, step_to, reason, changes, detail,"
                                + " item_type, item_project, took) values (?, 'anna', ?, ?, 'State', '', '', ?, '[]', '', ?, ?,"
                                + " ?)")) {
            connection.setAutoCommit(false);
            for (int i = 0; i < items; i++) {
                Instant sentAt = now.minus(apart.multipliedBy(items - i));
                new Filled(i, sentAt, i >= items - items / 200, rows, events).add();
                if (i % 5_000 == 4_999 || i == items - 1) {
                    rows.executeBatch();
                    events.executeBatch();
                }
                if (i % 200_000 == 199_999 || i == items - 1) {
                    connection.commit();
                }
            }
            connection.setAutoCommit(true);
        }
    }

    private record Filled(
            int number, Instant sentAt, boolean waits, PreparedStatement rows, PreparedStatement events) {

        void add() throws SQLException {
            String id = new UUID(number, number).toString();
            Instant answeredAt = sentAt.plusSeconds(60 + number * 7919L % 200_000);
            Instant syncedAt = answeredAt.plusSeconds(2 + number * 31L % 90);
            addItem(id, answeredAt);
            addEvent(id, "Sent", sentAt, "", null);
            if (!waits) {
                addEvent(id, "Accepted", answeredAt, "", Duration.between(sentAt, answeredAt));
                if (number % 100 == 0) {
                    addEvent(id, "Failed to export", answeredAt, "Vendor V-" + number + " is blocked.", null);
                }
                addEvent(id, "Synced", syncedAt, "", Duration.between(answeredAt, syncedAt));
            }
        }

        private void addItem(String id, Instant answeredAt) throws SQLException {
            String name = "N-" + number;
            Object[] values = {
                id, type(), name, name, name, project(), waits ? "SENT" : "SYNCED", Timestamp.from(sentAt),
                waits ? "" : "anna", waits ? null : Timestamp.from(answeredAt), Timestamp.from(sentAt), Timestamp.from(sentAt)
            };
            for (int i = 0; i < values.length; i++) {
                rows.setObject(i + 1, values[i]);
            }
            rows.addBatch();
        }

        private void addEvent(String id, String action, Instant at, String reason, Duration took) throws SQLException {
            events.setTimestamp(1, Timestamp.from(at));
            events.setString(2, id);
            events.setString(3, action);
            events.setString(4, reason);
            events.setString(5, type());
            events.setString(6, project());
            if (took == null) {
                events.setNull(7, Types.BIGINT);
            } else {
                events.setLong(7, took.toMillis());
            }
            events.addBatch();
        }

        private String type() {
            return TYPES[number % TYPES.length];
        }

        private String project() {
            return "J-" + number / 7 % 50;
        }
    }
}
