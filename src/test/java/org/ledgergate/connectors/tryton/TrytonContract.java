package org.ledgergate.connectors.tryton;

import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.ledgergate.TestDatabase;
import org.ledgergate.TestTransactions;
import org.ledgergate.connectors.ChangeMode;
import org.ledgergate.connectors.Connector;
import org.ledgergate.connectors.ConnectorContractTest;
import org.ledgergate.connectors.ConnectorSettings;
import org.ledgergate.connectors.http.Deadline;
import org.ledgergate.connectors.http.ErpHttpClient;
import org.ledgergate.connectors.http.HttpSettings;
import org.ledgergate.connectors.http.Secret;
import org.ledgergate.connectors.tryton.records.TrytonCodes;
import org.ledgergate.connectors.tryton.rpc.JsonRpc;
import org.ledgergate.connectors.tryton.rpc.TrytonClient;
import org.ledgergate.connectors.tryton.rpc.TrytonSession;
import org.ledgergate.items.Item;
import org.ledgergate.items.TestItems;
import org.ledgergate.items.content.Field;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.util.unit.DataSize;

/** The contract of every ERP, kept by Tryton, whether it is the real one or its stand-in, behind a line that can be cut. */
abstract class TrytonContract extends ConnectorContractTest {

    static final HttpSettings HTTP = new HttpSettings(
            Duration.ofSeconds(5), Duration.ofSeconds(10), DataSize.ofMegabytes(10), Duration.ofMillis(1), false);

    UnreliableLine line;
    private TrytonConnector connector;
    private final Supplier<TestTransactions> database =
            SingletonSupplier.of(() -> new TestTransactions(TestDatabase.H2.fresh()));

    /** Where the ERP is, and who we are there. */
    record Place(String url, String user, String password) {

        /** Returns a conversation that goes past the connector and its line. */
        TrytonClient books() {
            ErpHttpClient line = ErpHttpClient.to(url, HTTP, Clock.systemUTC());
            JsonRpc rpc = new JsonRpc(line, TrytonStandIn.DATABASE);
            TrytonSession session = new TrytonSession(rpc, user, new Secret(password), Clock.systemUTC());
            return new TrytonClient(session, Deadline.in(Duration.ofHours(1)), Set.of());
        }
    }

    abstract Place erp();

    @BeforeEach
    void connect() {
        line = new UnreliableLine(erp().url());
        connector = connector(ChangeMode.AMEND, Duration.ofSeconds(60), Clock.systemUTC());
    }

    TrytonConnector connector(ChangeMode changeMode, Duration exportTimeout, Clock clock) {
        TrytonSettings settings = settings(line.url(), erp().user(), erp().password(), changeMode);
        return new TrytonConnector(settings, HTTP, new ConnectorSettings(exportTimeout, false), clock);
    }

    static TrytonSettings settings(String url, String user, String password, ChangeMode changeMode) {
        return new TrytonSettings(
                "tryton",
                url,
                TrytonStandIn.DATABASE,
                user,
                new Secret(password),
                "",
                changeMode,
                new TrytonCodes("JOBS", "COSTCODES", "SUBCONTRACT", "Amount", "EXP", "2150"));
    }

    @AfterEach
    void hangUp() {
        line.close();
    }

    @Override
    protected Connector connector() {
        return connector;
    }

    @Override
    protected TestTransactions database() {
        return database.get();
    }

    @Override
    protected void takeDown() {
        line.takeDown();
    }

    @Override
    protected Item acceptable() {
        return TestItems.commitment("Concrete works");
    }

    @Override
    protected Item unacceptable() {
        return TestItems.with(acceptable(), Field.VENDOR, "V-1099");
    }

    @Override
    protected Item lostAnswer(boolean afterPosting) {
        line.cut(afterPosting ? "purchase.purchase.confirm" : "purchase.purchase.create", afterPosting);
        return acceptable();
    }
}
