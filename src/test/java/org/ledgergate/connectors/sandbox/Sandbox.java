package org.ledgergate.connectors.sandbox;

import java.time.Duration;
import org.ledgergate.TestTransactions;
import org.ledgergate.connectors.Connector;
import org.ledgergate.connectors.ExportKey;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The sandbox as a test sees it from outside: its connector, its switch, and how often it has posted what. */
public class Sandbox {

    private final Connector connector;
    private final JdbcClient jdbc;

    public Sandbox(TestTransactions database) {
        SandboxTable table = new SandboxTable(database.jdbc(), database.batches());
        SandboxLedger ledger = database.around(new SandboxLedger(table, new SandboxObjections(table)));
        this.connector = new SandboxConnector(ledger, new SandboxSettings(false, Duration.ZERO, Duration.ZERO));
        this.jdbc = database.jdbc();
    }

    public Connector connector() {
        return connector;
    }

    public void down(boolean down) {
        jdbc.sql("update sandbox_company set down = :down").param("down", down).update();
    }

    /** Returns how many records bear the key: two are one too many. */
    public int posted(ExportKey key) {
        return jdbc.sql("select count(*) from sandbox_record where export_key = :key")
                .param("key", key.value())
                .query(Integer.class)
                .single();
    }
}
