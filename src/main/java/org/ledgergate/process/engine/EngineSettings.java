package org.ledgergate.process.engine;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the engine finds its models.
 *
 * @param processFolder holds {@code processes/} and {@code forms/} that win over the packaged ones; absent: the working
 *     directory, if it has a folder {@code processes/}
 */
@ConfigurationProperties("ledgergate")
record EngineSettings(@Nullable Path processFolder) {

    Path modelsFolder() {
        return processFolder == null ? Path.of("") : processFolder;
    }
}
