package org.ledgergate.connectors.filedrop;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ledgergate.TestClock;
import org.ledgergate.connectors.Connector;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;

class FileDropSetupTest {

    @TempDir
    Path folder;

    private final ApplicationContextRunner application = new ApplicationContextRunner()
            .withUserConfiguration(FileDropSetup.class, Settings.class)
            .withBean(Clock.class, () -> new TestClock("2026-11-22T10:00:00Z"));

    @Configuration
    @EnableConfigurationProperties(FileDropSettings.class)
    static class Settings {}

    @Test
    void fileDropIsConnectedOnlyWhenItIsAskedFor() {
        application.run(context -> assertThat(context).doesNotHaveBean(Connector.class));
        with("profile", "jobpac-style").run(context -> assertThat(context).hasSingleBean(Connector.class));
    }

    @Test
    void packagedProfilesAreRightAndSayThatTheyAreNobodysInterface() {
        for (String name : new String[] {"generic", "jobpac-style"}) {
            with("profile", name)
                    .run(context -> assertThat(context.getBean(Connector.class)
                                    .capabilities()
                                    .label())
                            .contains("own layout"));
        }
    }

    @Test
    void profileOfTheCompanysOwnIsReadFromItsFile() throws Exception {
        Path file = Files.writeString(folder.resolve("mine.yaml"), "label: Mine\nexports: {job: {}}\n");

        with("profile-file", file.toString())
                .run(context -> assertThat(
                                context.getBean(Connector.class).capabilities().label())
                        .isEqualTo("Mine"));
    }

    @Test
    void wrongProfileStopsTheStartInWords() throws Exception {
        Path file = Files.writeString(folder.resolve("mine.yaml"), "label: Mine\nexports: {jobs: {}}\n");

        with("profile-file", file.toString()).run(context -> {
            assertThat(context).hasFailed();
            String words = new UnusableFileDropAnalyzer()
                    .analyze(context.getStartupFailure())
                    .getDescription();
            assertThat(words).contains("mine.yaml").contains("line 2, exports.jobs: is unknown");
        });
    }

    @Test
    void unknownProfileAndMissingFolderStopTheStart() {
        with("profile", "vista")
                .run(context -> assertThat(context.getStartupFailure())
                        .rootCause()
                        .hasMessageContaining("vista")
                        .hasMessageContaining("cannot be read"));
        with("folder", "")
                .run(context -> assertThat(context.getStartupFailure())
                        .rootCause()
                        .hasMessageContaining("ledgergate.connectors.file-drop.folder"));
    }

    @Test
    void shareThatIsNotThereYetDoesNotStopTheStart() {
        with("folder", folder.resolve("not-mounted").toString())
                .run(context -> assertThat(context).hasSingleBean(Connector.class));
    }

    private ApplicationContextRunner with(String name, String value) {
        return application.withPropertyValues(
                "ledgergate.connectors.erp=file-drop",
                "ledgergate.connectors.file-drop.folder=" + folder,
                "ledgergate.connectors.file-drop." + name + "=" + value);
    }
}
