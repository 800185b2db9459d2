package org.ledgergate.connectors.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where passwords come from, and that they show nowhere. */
class SecretTest {

    @TempDir
    Path folder;

    @Test
    void passwordStandsInAFileWithOrWithoutALineBreak() throws IOException {
        Path file = folder.resolve("password");
        Files.writeString(file, "open sesame \n");

        assertThat(new Secret("").orFrom(file.toString()).spelledOut()).isEqualTo("open sesame ");
    }

    @Test
    void fileThatIsMissingIsNamed() {
        assertThatThrownBy(() ->
                        new Secret("canary").orFrom(folder.resolve("nothing").toString()))
                .hasMessageContaining("nothing")
                .hasMessageNotContaining("canary");
    }

    @Test
    void noPasswordAtAllIsSaid() {
        assertThatThrownBy(() -> new Secret("").orFrom("")).hasMessageContaining("password is missing");
    }

    @Test
    void secretIsNotPrinted() {
        assertThat(new Secret("canary")).hasToString("***");
    }
}
