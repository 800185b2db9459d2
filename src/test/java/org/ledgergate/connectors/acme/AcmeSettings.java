package org.ledgergate.connectors.acme;

import org.ledgergate.connectors.http.Secret;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** Where the company's Acme is. */
@ConfigurationProperties("ledgergate.connectors.acme")
record AcmeSettings(
        @DefaultValue("acme") String connection,
        @DefaultValue("") String url,
        @DefaultValue("") String tokenUrl,
        @DefaultValue("") String clientId,
        @DefaultValue("") Secret clientSecret,
        @DefaultValue("") Secret refreshToken) {}
