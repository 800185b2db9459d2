package org.ledgergate.connectors.http;

import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** Signs connectors in at ERPs that do it by OAuth 2. */
@Component
@EnableConfigurationProperties({OAuthSettings.class, HttpSettings.class})
public class SignIns {

    private final RefreshTokenTable table;
    private final OAuthSettings settings;
    private final HttpSettings http;
    private final Clock clock;

    SignIns(RefreshTokenTable table, OAuthSettings settings, HttpSettings http, Clock clock) {
        this.table = table;
        this.settings = settings;
        this.http = http;
        this.clock = clock;
    }

    /**
     * Returns the access tokens of a connection, of which there is one for the whole application; no ERP is called yet.
     *
     * @throws IllegalArgumentException with what is missing or wrong in the settings
     */
    public AccessTokens tokens(OAuthGrant grant) {
        if (grant.refreshToken().spelledOut().isEmpty()) {
            throw new IllegalArgumentException("The refresh token of " + grant.connection() + " is missing.");
        }
        Secret key = settings.key().orFrom(settings.keyFile(), "The key of ledgergate.connectors.oauth");
        return new AccessTokens(
                grant, new TokenEndpoint(grant, http, clock), table, new TokenCipher(key, grant.connection()), clock);
    }
}
