package org.ledgergate.connectors.filedrop;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the file drop is, and which ERP stands behind it.
 *
 * @param folder holds the folder {@code outbox}; needed when the file drop is connected
 * @param profile the name of a packaged profile
 * @param profileFile a profile of the company's own; empty if a packaged one is used
 * @param connection names this connection; part of every export key, so it never changes
 * @param settling how long a file that cannot be read has to stay as it is before it is set aside
 */
@ConfigurationProperties("ledgergate.connectors.file-drop")
record FileDropSettings(
        @DefaultValue("") String folder,
        @DefaultValue("generic") String profile,
        @DefaultValue("") String profileFile,
        @DefaultValue("file-drop") String connection,
        @DefaultValue("1m") Duration settling) {}
