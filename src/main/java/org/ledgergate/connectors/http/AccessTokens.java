package org.ledgergate.connectors.http;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.transaction.TransactionException;

/**
 * The access tokens of one connection. They are kept in memory only; the refresh token that they are had for is stored, because
 * the ERP may replace it each time.
 */
public class AccessTokens {

    /** A token that ends this soon is not used for a call any more. */
    private static final Duration MARGIN = Duration.ofSeconds(30);

    /** After a refusal only a person can help, so the ERP is not asked again at every call. */
    private static final Duration PAUSE_AFTER_REFUSAL = Duration.ofMinutes(10);

    private final OAuthGrant grant;
    private final TokenEndpoint endpoint;
    private final RefreshTokenTable table;
    private final TokenCipher cipher;
    private final Clock clock;
    private @Nullable Renewal current;
    private boolean begun;
    private String refusal = "";
    private Instant notBefore = Instant.MIN;

    AccessTokens(OAuthGrant grant, TokenEndpoint endpoint, RefreshTokenTable table, TokenCipher cipher, Clock clock) {
        this.grant = grant;
        this.endpoint = endpoint;
        this.table = table;
        this.cipher = cipher;
        this.clock = clock;
    }

    /**
     * What the ERP has given for a refresh token.
     *
     * @param refresh the token for the next time; the same one if the ERP does not replace it
     * @param end of the access token
     */
    record Renewal(Secret access, Secret refresh, Instant end) {}

    /**
     * Returns a token that the ERP should accept.
     *
     * @throws CallFailed that nothing was executed, if there is none
     */
    synchronized Secret current(Deadline deadline) {
        if (current == null || !clock.instant().isBefore(current.end().minus(MARGIN))) {
            current = renewed(deadline);
        }
        return current.access();
    }

    /** Returns another token than one that the ERP has not accepted. */
    synchronized Secret inPlaceOf(Secret refused, Deadline deadline) {
        if (current != null && current.access().same(refused)) {
            current = null;
        }
        return current(deadline);
    }

    private Renewal renewed(Deadline deadline) {
        if (clock.instant().isBefore(notBefore)) {
            throw CallFailed.notExecuted(refusal);
        }
        try {
            begin();
            return table.renew(
                    grant.connection(),
                    stored -> endpoint.renew(cipher.decrypted(stored), deadline),
                    renewal -> cipher.encrypted(renewal.refresh()),
                    clock.instant());
        } catch (TokenEndpoint.SignInRefused refused) {
            notBefore = clock.instant().plus(PAUSE_AFTER_REFUSAL);
            refusal = String.valueOf(refused.getMessage());
            throw CallFailed.notExecuted(refusal);
        } catch (CallFailed failure) {
            // renewing a token changes nothing in the ERP's books, so whatever became of it nothing was posted
            throw CallFailed.notExecuted("Renewing the sign-in failed. " + failure.words());
        } catch (DataAccessException | TransactionException failure) {
            throw CallFailed.notExecuted("The sign-in could not be read or stored: "
                    + failure.getClass().getSimpleName());
        }
    }

    /** Once only: what is set here may be older than what another node, restarted since, was given. */
    private void begin() {
        if (!begun) {
            String origin = TokenCipher.fingerprint(grant.refreshToken());
            try {
                table.begin(grant.connection(), origin, cipher.encrypted(grant.refreshToken()), clock.instant());
            } catch (DuplicateKeyException begunByAnotherNode) {
                // it has the same settings
            }
            begun = true;
        }
    }
}
