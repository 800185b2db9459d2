package org.ledgergate.connectors.http;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the sign-ins at ERPs with OAuth 2 are stored.
 *
 * @param key Key that encrypts stored refresh tokens. Empty if a file is named, or if no ERP uses OAuth.
 * @param keyFile File that contains only the key.
 */
@ConfigurationProperties("ledgergate.connectors.oauth")
record OAuthSettings(
        @DefaultValue("") Secret key, @DefaultValue("") String keyFile) {}
