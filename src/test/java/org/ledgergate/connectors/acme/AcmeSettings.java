package org.ledgergate.connectors.acme;

import org.ledgergate.connectors.http.Secret;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the company's Acme is.
 *
 * @param connection names the connection in every export key, so it never changes
 * @param url where its API is
 * @param tokenUrl where tokens are renewed
 * @param clientId the id that Acme gave this client
 * @param clientSecret the secret that goes with it
 * @param refreshToken the first one; the one that is stored goes before it
 */
@ConfigurationProperties("ledgergate.connectors.acme")
record AcmeSettings(
        @DefaultValue("acme") String connection,
        @DefaultValue("") String url,
        @DefaultValue("") String tokenUrl,
        @DefaultValue("") String clientId,
        @DefaultValue("") Secret clientSecret,
        @DefaultValue("") Secret refreshToken) {}
