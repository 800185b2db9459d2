package org.ledgergate.settings;

import java.time.Clock;
import org.ledgergate.access.Access;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A company's settings in a test's database. */
public class TestSettings {

    private TestSettings() {}

    public static Settings in(JdbcClient jdbc, Access access) {
        return new Settings(new SettingTable(jdbc), access, fact -> {}, Clock.systemUTC());
    }
}
