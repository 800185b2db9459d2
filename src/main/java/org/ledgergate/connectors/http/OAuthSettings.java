package org.ledgergate.connectors.http;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the sign-ins at ERPs with OAuth 2 are stored.
 *
 * @param key encrypts them, in clear; empty where a file is named, and where no ERP signs in this way
 * @param keyFile a file with nothing but the key; empty if there is none
 */
@ConfigurationProperties("ledgergate.connectors.oauth")
record OAuthSettings(
        @DefaultValue("") Secret key, @DefaultValue("") String keyFile) {}
