package org.ledgergate.process.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ledgergate.Application;
import org.springframework.boot.Banner;
import org.springframework.boot.builder.SpringApplicationBuilder;

class UnsafeStartTest {

    @Test
    void everythingUnsafeIsNamedAtOnceAndNothingStarts(@TempDir Path folder) {
        var application = new SpringApplicationBuilder(Application.class)
                .profiles("test")
                .properties("server.port=0")
                .bannerMode(Banner.Mode.OFF);

        assertThatThrownBy(() -> application.run(
                        // Either is one a JVM: a second would take the other tests' along when it ends.
                        "--camunda.bpm.process-engine-name=unsafe",
                        "--camunda.bpm.webapp.enabled=false",
                        "--spring.datasource.url=jdbc:h2:file:" + folder.resolve("unsafe"),
                        "--camunda.bpm.job-execution.lock-time-in-millis=1000",
                        "--camunda.bpm.job-execution.enabled=true"))
                .rootCause()
                .isInstanceOf(UnsafeStart.class)
                .hasMessageContaining("Append ;WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE to the URL")
                .hasMessageContaining("lock-time-in-millis is 1000");
    }

    @Test
    void whoeverStartsItReadsWhatToDo() {
        var failure = new IllegalStateException(new UnsafeStart(List.of("Append ;WRITE_DELAY=0.")));

        assertThat(new UnsafeStartAnalyzer().analyze(failure).getDescription())
                .contains("refuses to start", "Append ;WRITE_DELAY=0.");
    }
}
