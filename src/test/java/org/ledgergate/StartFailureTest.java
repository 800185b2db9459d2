package org.ledgergate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.ledgergate.process.engine.UnusableDatabaseAnalyzer;
import org.springframework.boot.Banner;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.mock.env.MockEnvironment;

/** What keeps Ledgergate from starting is said in a sentence, with what to do about it, and without a stack trace. */
@ExtendWith(OutputCaptureExtension.class)
class StartFailureTest {

    @TempDir
    Path folder;

    @Test
    void dataFolderThatCannotBeWritten(CapturedOutput log) throws IOException {
        Path file = Files.createFile(folder.resolve("file"));

        start(
                "--ledgergate.data-folder=" + file.resolve("data"),
                "--spring.datasource.url=" + h2(file.resolve("data")));

        isSaid(log, file.resolve("data") + " cannot be created or opened", "or choose another folder");
    }

    @Test
    void wrongPasswordOfTheDatabase(CapturedOutput log) throws SQLException {
        DriverManager.getConnection(h2(folder), "sa", "right").close();

        start("--spring.datasource.url=" + h2(folder), "--spring.datasource.password=wrong");

        isSaid(log, "rejected the user name or password", "SPRING_DATASOURCE_PASSWORD");
    }

    @Test
    void databaseThatIsNotRunning(CapturedOutput log) throws IOException {
        int free;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            free = socket.getLocalPort();
        }

        start("--spring.datasource.url=jdbc:postgresql://127.0.0.1:" + free + "/ledgergate");

        isSaid(log, "cannot be reached", "that the database is running");
    }

    @Test
    void databaseOfAnEarlierBuild(CapturedOutput log) throws IOException {
        Path scripts = Files.createDirectory(folder.resolve("scripts"));
        Files.writeString(scripts.resolve("V1__settings.sql"), "create table setting (id integer);");
        Flyway.configure()
                .dataSource(h2(folder), "sa", "")
                .locations("filesystem:" + scripts)
                .load()
                .migrate();

        start("--spring.datasource.url=" + h2(folder), "--ledgergate.data-folder=" + folder);

        isSaid(log, "was created by a development build before 0.1.0", "delete the folder " + folder);
    }

    @Test
    void databaseThatAnotherProcessHasOpen() {
        var inUse = new SQLException("Database may be already in use", "90020", 90020);

        var analysis = new UnusableDatabaseAnalyzer(new MockEnvironment()).analyze(inUse);

        assertThat(analysis.getDescription()).contains("in use by another process");
    }

    @Test
    void faultOfAStatementIsNotTakenForOne() {
        var fault = new SQLException("Table \"ITEM\" not found", "42S02", 42102);

        assertThat(new UnusableDatabaseAnalyzer(new MockEnvironment()).analyze(fault))
                .isNull();
    }

    private static String h2(Path data) {
        return "jdbc:h2:file:" + data.resolve("ledgergate") + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE";
    }

    private static void start(String... settings) {
        List<String> arguments = new ArrayList<>(List.of(
                "--server.port=0",
                // Either is one a JVM: a second would take the other tests' along when it ends.
                "--camunda.bpm.generate-unique-process-engine-name=true",
                "--camunda.bpm.webapp.enabled=false",
                "--spring.datasource.hikari.connection-timeout=1000"));
        arguments.addAll(List.of(settings));
        var application =
                new SpringApplicationBuilder(Application.class).profiles("test").bannerMode(Banner.Mode.OFF);

        assertThat(catchThrowable(() -> application.run(arguments.toArray(String[]::new))))
                .isNotNull();
    }

    private static void isSaid(CapturedOutput log, String what, String action) {
        String report = log.toString();
        assertThat(report).contains("APPLICATION FAILED TO START");
        assertThat(report.substring(report.indexOf("APPLICATION FAILED TO START")))
                .contains(what, action)
                .doesNotContain("\tat ");
    }
}
