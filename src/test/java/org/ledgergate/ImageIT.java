package org.ledgergate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Plays the steps of the Dockerfile without a container engine: takes the jar apart in layers, makes the archive of classes,
 * starts from both in production mode, and asks the health check. What it cannot show is the base image and its user.
 */
class ImageIT {

    @TempDir
    Path folder;

    private @Nullable Process ledgergate;

    @AfterEach
    void stop() throws InterruptedException {
        if (ledgergate != null) {
            ledgergate.destroy();
            assertThat(ledgergate.waitFor(1, TimeUnit.MINUTES)).isTrue();
        }
    }

    @Test
    void stepsOfTheImageLeadToAHealthyServer() throws Exception {
        run(java(), "-Djarmode=tools", "-jar", jar(), "extract", "--layers", "--destination", "extracted");
        for (String layer : layersInTheDockerfile()) {
            run("cp", "-a", "extracted/" + layer + "/.", ".");
        }
        Path application;
        try (Stream<Path> files = Files.list(folder)) {
            application = files.filter(file -> file.toString().endsWith(".jar"))
                    .findFirst()
                    .orElseThrow();
        }
        String script = Path.of("src/deploy/train.sh").toAbsolutePath().toString();
        run("sh", script, application.getFileName().toString(), "classes.jsa");
        int port = freePort();

        // -Xshare:on ends the start if the archive does not fit
        Process server = start(
                java(),
                "-Xshare:on",
                "-XX:SharedArchiveFile=classes.jsa",
                "-jar",
                application.getFileName().toString(),
                "--server.port=" + port,
                "--management.server.port=0",
                "--ledgergate.data-folder=" + folder.resolve("data"));
        ledgergate = server;

        Awaitility.await().atMost(Duration.ofMinutes(3)).until(() -> healthy(server, port));
        assertThat(Files.readString(folder.resolve("log")))
                .contains("First start: sign in as \"admin\"")
                .doesNotContain("example");
    }

    @Test
    void everyFileThatTheDockerfileCopiesIsThere() throws IOException {
        List<String> copied = instructions("COPY").stream()
                .filter(line -> !line.contains("--from="))
                .map(line -> line.split(" "))
                .flatMap(words -> Arrays.stream(words, 0, words.length - 1))
                .toList();

        assertThat(copied)
                .isNotEmpty()
                .allSatisfy(file -> assertThat(Path.of(file)).exists());
    }

    private static List<String> layersInTheDockerfile() throws IOException {
        String from = "--from=layers /build/extracted/";
        return instructions("COPY").stream()
                .filter(line -> line.startsWith(from))
                .map(line -> line.substring(from.length(), line.indexOf('/', from.length())))
                .toList();
    }

    private static List<String> instructions(String name) throws IOException {
        return Files.readAllLines(Path.of("Dockerfile")).stream()
                .filter(line -> line.startsWith(name + " "))
                .map(line -> line.substring(name.length() + 1))
                .toList();
    }

    private boolean healthy(Process server, int port) throws Exception {
        assertThat(server.isAlive()).as(() -> "The server ended: " + log()).isTrue();
        return new ProcessBuilder(
                                "bash",
                                Path.of("src/deploy/health.sh").toAbsolutePath().toString(),
                                String.valueOf(port))
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start()
                        .waitFor()
                == 0;
    }

    private void run(String... command) throws Exception {
        assertThat(start(command).waitFor())
                .as(() -> String.join(" ", command) + ": " + log())
                .isZero();
    }

    private Process start(String... command) throws IOException {
        ProcessBuilder process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile());
        process.environment().put("PATH", Path.of(java()).getParent() + ":" + System.getenv("PATH"));
        return process.start();
    }

    private String log() {
        try {
            return Files.readString(folder.resolve("log"));
        } catch (IOException unreadable) {
            return unreadable.toString();
        }
    }

    private static String jar() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("target"))) {
            return files.filter(file -> file.getFileName().toString().matches("ledgergate-[^/]*\\.jar"))
                    .findFirst()
                    .orElseThrow()
                    .toAbsolutePath()
                    .toString();
        }
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
