package org.ledgergate.connectors.http;

/**
 * What an ERP that signs in by OAuth 2 has given to the administrator. Source: RFC 6749, section 6.
 *
 * @param connection names the connection whose sign-in this is
 * @param tokenUrl the whole address at which access tokens are renewed
 * @param clientSecret empty for a client without one
 * @param refreshToken of the last sign-in by a person; the ERP may have replaced it since
 */
public record OAuthGrant(
        String connection, String tokenUrl, String clientId, Secret clientSecret, Secret refreshToken) {}
