package org.ledgergate.attachments;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param dataFolder Folder of the database, the attachments and, without a mail server, the emails. */
@ConfigurationProperties("ledgergate")
record AttachmentSettings(@DefaultValue("./data") Path dataFolder) {}
