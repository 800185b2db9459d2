package org.ledgergate.faults;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.ledgergate.Browser;

/** Ledgergate as a process of its own, which can be killed at any moment and started again on what it left behind. */
final class Ledgergate implements AutoCloseable {

    private static final Duration LONGEST_START = Duration.ofMinutes(5);
    private static final int LAST_LINES = 60;

    private final Path folder;
    private final String main;
    private final Map<String, String> settings;
    private final int port = freePort();
    private final Thread whenWeEnd = new Thread(this::kill);
    private Process process;

    /**
     * @param folder where its log and its other files lie
     * @param main the class that starts it
     */
    Ledgergate(Path folder, Class<?> main, Map<String, String> settings) {
        this.folder = folder;
        this.main = main.getName();
        this.settings = settings;
        Runtime.getRuntime().addShutdownHook(whenWeEnd);
    }

    /** Launches the process and returns at once. */
    void launch() {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx512m",
                main,
                "--server.port=" + port,
                "--management.server.port=0",
                "--ledgergate.data-folder=" + folder,
                "--spring.main.banner-mode=off"));
        settings.forEach((name, value) -> command.add("--" + name + "=" + value));
        File log = folder.resolve("ledgergate.log").toFile();
        ProcessBuilder prepared = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log));
        prepared.environment().put("CLASSPATH", System.getProperty("java.class.path"));
        try {
            process = prepared.start();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Waits until it answers. */
    void awaitReady() {
        Api health = api("");
        Wait.that("Ledgergate has started", LONGEST_START, () -> {
            if (!process.isAlive()) {
                throw new AssertionError("Ledgergate ended while it started; see " + folder.resolve("ledgergate.log"));
            }
            return health.get("/readyz")
                    .filter(answer -> answer.status() == 200)
                    .isPresent();
        });
    }

    /** Ends it as a power cut would: no signal that it could hear. */
    void kill() {
        if (process != null) {
            process.destroyForcibly();
            try {
                process.waitFor(1, TimeUnit.MINUTES);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Returns what it said last in its log. */
    String lastWords() {
        try {
            List<String> lines = Files.readAllLines(folder.resolve("ledgergate.log"));
            return String.join("\n", lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Returns the way to its API for one of the example company's people, or for nobody. */
    Api api(String person) {
        return new Api(port, person);
    }

    /** Returns a browser in which one of the example company's people has signed in. */
    Browser browser(String person) {
        return Browser.of(port, person);
    }

    @Override
    public void close() {
        kill();
        Runtime.getRuntime().removeShutdownHook(whenWeEnd);
    }

    private static int freePort() {
        try (ServerSocket any = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return any.getLocalPort();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
