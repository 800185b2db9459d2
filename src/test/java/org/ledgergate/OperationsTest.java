package org.ledgergate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** The operations manual has every setting, as the metadata describes it. */
class OperationsTest {

    private static final Path MANUAL = Path.of("src/docs/operations.md");
    private static final String METADATA = "META-INF/spring-configuration-metadata.json";

    @Test
    void tableOfTheSettingsIsThatOfTheMetadata() throws IOException {
        String manual = Files.readString(MANUAL);
        String head = "| Setting | Default | Meaning |\n| --- | --- | --- |\n";
        String rows = manual.substring(manual.indexOf(head) + head.length());

        String expected = settings().values().stream().map(OperationsTest::row).collect(Collectors.joining());
        // whoever changes a setting copies its row from here
        Files.writeString(Path.of("target/settings.md"), head + expected);
        assertThat(rows.substring(0, rows.indexOf("\n\n") + 1)).isEqualTo(expected);
    }

    /** Those of the application alone: a connector of the tests has settings of its own. */
    private static Map<String, JsonNode> settings() throws IOException {
        URL classes = Application.class.getProtectionDomain().getCodeSource().getLocation();
        try (InputStream metadata = new URL(classes, METADATA).openStream()) {
            JsonNode properties = new ObjectMapper().readTree(metadata).get("properties");
            return StreamSupport.stream(properties.spliterator(), false)
                    .filter(setting -> setting.get("name").asText().startsWith("ledgergate."))
                    .collect(Collectors.toMap(
                            setting -> setting.get("name").asText(),
                            setting -> setting,
                            (one, same) -> one,
                            TreeMap::new));
        }
    }

    private static String row(JsonNode setting) {
        String name = setting.get("name").asText();
        return "| `" + name + "` | " + standard(setting.path("defaultValue")) + " | "
                + setting.get("description").asText() + " |\n";
    }

    private static String standard(JsonNode value) {
        String text = value.isArray()
                ? StreamSupport.stream(value.spliterator(), false)
                        .map(JsonNode::asText)
                        .collect(Collectors.joining(", "))
                : value.asText();
        return text.isEmpty() ? "" : "`" + text + "`";
    }
}
