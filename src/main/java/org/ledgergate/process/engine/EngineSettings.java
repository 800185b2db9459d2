package org.ledgergate.process.engine;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the engine finds its models.
 *
 * @param processFolder Folder with processes/ and forms/ that replace the packaged ones. Default: the working directory, if it has a folder processes/.
 */
@ConfigurationProperties("ledgergate")
record EngineSettings(@Nullable Path processFolder) {

    Path modelsFolder() {
        return processFolder == null ? Path.of("") : processFolder;
    }
}
