package org.ledgergate.process.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelsTest {

    private static final String GATE = "processes/send-to-erp.bpmn";

    @Test
    void packagedModelsHaveTheSameNamesEverywhere(@TempDir Path empty) throws IOException {
        Map<String, byte[]> models = new Models(empty).byName();

        assertThat(models)
                .containsKeys(GATE, "processes/approval-rules.dmn", "processes/daily-summary.bpmn")
                .allSatisfy((name, content) -> assertThat(content).isNotEmpty());
    }

    @Test
    void modelBesideWinsOverItsPackagedNamesakeAndTheOthersStay(@TempDir Path folder) throws IOException {
        write(folder.resolve(GATE), "edited");
        write(folder.resolve("processes/own.bpmn"), "own");
        write(folder.resolve("forms/own.html"), "form");

        Map<String, byte[]> models = new Models(folder).byName();

        assertThat(text(models, GATE)).isEqualTo("edited");
        assertThat(text(models, "processes/own.bpmn")).isEqualTo("own");
        assertThat(text(models, "forms/own.html")).isEqualTo("form");
        assertThat(models).containsKey("processes/approval-rules.dmn");
    }

    @Test
    void whatIsNoModelIsNotDeployed(@TempDir Path folder) throws IOException {
        write(folder.resolve("processes/notes.txt"), "notes");
        write(folder.resolve("processes/send-to-erp.bpmn.orig"), "old");

        Map<String, byte[]> models = new Models(folder).byName();

        assertThat(models).doesNotContainKeys("processes/notes.txt", "processes/send-to-erp.bpmn.orig");
    }

    private static void write(Path file, String content) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }

    private static String text(Map<String, byte[]> models, String name) {
        return new String(models.get(name), StandardCharsets.UTF_8);
    }
}
