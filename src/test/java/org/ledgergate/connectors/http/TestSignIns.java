package org.ledgergate.connectors.http;

import java.time.Clock;
import org.ledgergate.TestTransactions;

/** Sign-ins whose refresh tokens are in a test's database. */
public class TestSignIns {

    private TestSignIns() {}

    public static SignIns in(TestTransactions database, String key, HttpSettings http, Clock clock) {
        RefreshTokenTable table = database.around(new RefreshTokenTable(database.jdbc()));
        return new SignIns(table, new OAuthSettings(new Secret(key), ""), http, clock);
    }
}
