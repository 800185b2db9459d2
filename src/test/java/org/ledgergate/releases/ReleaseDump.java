package org.ledgergate.releases;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import org.awaitility.Awaitility;
import org.ledgergate.Application;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Writes what {@link UpgradeTest} reads from then on: a dump of each database with the example company in it, and its items as
 * they were. Run once for each release, with {@code pg_dump} 15 or later on the path; the argument is the version.
 */
final class ReleaseDump {

    static final Path RELEASES = Path.of("src/test/resources/releases");

    private final Path folder;

    private ReleaseDump(Path folder) {
        this.folder = folder;
    }

    public static void main(String[] arguments) throws Exception {
        if (arguments.length != 1) {
            throw new IllegalArgumentException("Give the version, such as 0.1.0");
        }
        var dump = new ReleaseDump(Files.createDirectories(RELEASES.resolve(arguments[0])));
        dump.h2();
        dump.postgresql();
        System.exit(0);
    }

    private void h2() throws Exception {
        Path data = Files.createTempDirectory("release");
        String url = "jdbc:h2:file:" + data.resolve("ledgergate") + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE";
        fill(url, "sa", data, "h2");
        try (var connection = DriverManager.getConnection(url, "sa", "");
                var statement = connection.createStatement()) {
            statement.execute("script nopasswords to '" + folder.resolve("h2.sql.gz") + "' compression gzip");
        }
    }

    private void postgresql() throws Exception {
        try (EmbeddedPostgres server = EmbeddedPostgres.builder()
                .setServerConfig("synchronous_commit", "on")
                .start()) {
            fill(
                    server.getJdbcUrl("postgres", "postgres"),
                    "postgres",
                    Files.createTempDirectory("release"),
                    "postgresql");
            Process dump = new ProcessBuilder(
                            "pg_dump",
                            "--inserts",
                            "--no-owner",
                            "--no-comments",
                            "--dbname=postgresql://postgres@localhost:" + server.getPort() + "/postgres")
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            // what only psql understands, and what PostgreSQL has from its own beginning
            String script = new String(dump.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("\\") && !line.startsWith("--"))
                    .collect(Collectors.joining("\n"));
            if (dump.waitFor() != 0) {
                throw new IllegalStateException("pg_dump failed");
            }
            try (var file = new GZIPOutputStream(Files.newOutputStream(folder.resolve("postgresql.sql.gz")))) {
                file.write(script.getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    private void fill(String url, String user, Path data, String name) throws Exception {
        ConfigurableApplicationContext application = new SpringApplicationBuilder(Application.class)
                .profiles("example")
                .run(
                        "--spring.datasource.url=" + url,
                        "--spring.datasource.username=" + user,
                        "--ledgergate.data-folder=" + data,
                        "--server.port=0");
        Awaitility.await()
                .atMost(Duration.ofMinutes(5))
                .until(() -> Thread.getAllStackTraces().keySet().stream()
                        .noneMatch(thread -> "example".equals(thread.getName())));
        application.close();
        Files.write(folder.resolve(name + ".csv"), items(url, user));
    }

    private static List<String> items(String url, String user) throws Exception {
        var source = new org.springframework.jdbc.datasource.DriverManagerDataSource(url, user, "");
        return JdbcClient.create(source)
                .sql(UpgradeTest.ITEMS)
                .query((row, index) -> UpgradeTest.line(row))
                .list();
    }
}
