package org.ledgergate.attachments;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param dataFolder contents go to {@code attachments} below it */
@ConfigurationProperties("ledgergate")
record AttachmentSettings(@DefaultValue("./data") Path dataFolder) {

    Path folder() {
        return dataFolder.resolve("attachments").toAbsolutePath().normalize();
    }
}
