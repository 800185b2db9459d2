package org.ledgergate.connectors.filedrop;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the file drop is, and which ERP stands behind it.
 *
 * @param folder Folder that files are exchanged in. Required when the file drop is connected.
 * @param profile Name of a packaged profile: generic or jobpac-style.
 * @param profileFile Path of a profile of your own. Empty: the packaged one.
 * @param connection Name of this connection. It is part of every export key, so never change it.
 * @param settling How long an unreadable file must stay unchanged before it is set aside.
 */
@ConfigurationProperties("ledgergate.connectors.file-drop")
record FileDropSettings(
        @DefaultValue("") String folder,
        @DefaultValue("generic") String profile,
        @DefaultValue("") String profileFile,
        @DefaultValue("file-drop") String connection,
        @DefaultValue("1m") Duration settling) {}
