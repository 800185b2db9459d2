package org.ledgergate.connectors.http;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The refresh tokens, encrypted: one row for each connection whose ERP signs in by OAuth 2. */
@Repository
class RefreshTokenTable {

    private final JdbcClient jdbc;

    RefreshTokenTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Stores the token of a sign-in by a person, unless it is the one that the row began with: then the row has a later one.
     *
     * @param origin tells one sign-in from another without telling its token
     * @throws org.springframework.dao.DuplicateKeyException if another node was faster
     */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void begin(String connection, String origin, String token, Instant now) {
        int same = jdbc.sql("select count(*) from refresh_token where connection = :connection and origin = :origin")
                .param("connection", connection)
                .param("origin", origin)
                .query(Integer.class)
                .single();
        if (same == 0 && !replaced(connection, origin, token, now)) {
            insert(connection, origin, token, now);
        }
    }

    private boolean replaced(String connection, String origin, String token, Instant now) {
        return jdbc.sql("update refresh_token set token = :token, origin = :origin, renewed_at = :now"
                                + " where connection = :connection and origin <> :origin")
                        .param("connection", connection)
                        .param("origin", origin)
                        .param("token", token)
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    private void insert(String connection, String origin, String token, Instant now) {
        jdbc.sql("insert into refresh_token (connection, origin, token, renewed_at)"
                        + " values (:connection, :origin, :token, :now)")
                .param("connection", connection)
                .param("origin", origin)
                .param("token", token)
                .param("now", Timestamp.from(now))
                .update();
    }

    /**
     * Renews a token while no other node can: of two that want to at once, the second one gets what the first one has left.
     *
     * @param exchange asks the ERP; the row stays as it was if that fails
     * @param next the token to be stored from what the ERP gave
     */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public <T> T renew(String connection, Function<String, T> exchange, Function<T, String> next, Instant now) {
        String token = jdbc.sql("select token from refresh_token where connection = :connection for update")
                .param("connection", connection)
                .query(String.class)
                .single();
        T given = exchange.apply(token);
        jdbc.sql("update refresh_token set token = :token, renewed_at = :now where connection = :connection")
                .param("connection", connection)
                .param("token", next.apply(given))
                .param("now", Timestamp.from(now))
                .update();
        return given;
    }
}
