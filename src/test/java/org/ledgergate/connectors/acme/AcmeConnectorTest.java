package org.ledgergate.connectors.acme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ledgergate.TestClock;
import org.ledgergate.TestDatabase;
import org.ledgergate.TestTransactions;
import org.ledgergate.connectors.Connector;
import org.ledgergate.connectors.ConnectorContractTest;
import org.ledgergate.connectors.ConnectorSettings;
import org.ledgergate.connectors.ErpUnavailable;
import org.ledgergate.connectors.ExportKey;
import org.ledgergate.connectors.ExportResult;
import org.ledgergate.connectors.Outcome;
import org.ledgergate.connectors.http.HttpSettings;
import org.ledgergate.connectors.http.Secret;
import org.ledgergate.connectors.http.SignIns;
import org.ledgergate.connectors.http.TestSignIns;
import org.ledgergate.items.Item;
import org.ledgergate.items.TestItems;
import org.ledgergate.items.content.Field;
import org.ledgergate.records.ErpRecord;
import org.ledgergate.records.RecordKind;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.util.unit.DataSize;

/** A REST connector is a folder and nothing else: this one is in the tests' folder. */
@ExtendWith(OutputCaptureExtension.class)
class AcmeConnectorTest extends ConnectorContractTest {

    private static final HttpSettings HTTP = new HttpSettings(
            Duration.ofSeconds(5), Duration.ofSeconds(10), DataSize.ofMegabytes(1), Duration.ofMillis(1), false);

    private final AcmeServer acme = new AcmeServer();
    private final TestClock clock = new TestClock("2026-11-22T10:00:00Z");
    private TestTransactions database = new TestTransactions(TestDatabase.H2.fresh());
    private AcmeConnector connector;

    @BeforeEach
    void connect() {
        connector = connectorWith(AcmeServer.FIRST_TOKEN);
    }

    @AfterEach
    void close() {
        acme.close();
    }

    private AcmeConnector connectorWith(String refreshToken) {
        return connectorWith(refreshToken, "a key");
    }

    private AcmeConnector connectorWith(String refreshToken, String key) {
        AcmeSettings settings = new AcmeSettings(
                "acme",
                acme.url(),
                acme.tokenUrl(),
                "ledgergate",
                new Secret("client-canary"),
                new Secret(refreshToken));
        ConnectorSettings times = new ConnectorSettings(Duration.ofSeconds(60), false);
        return new AcmeConnector(settings, HTTP, TestSignIns.in(database, key, HTTP, clock), times, clock);
    }

    @Override
    protected Connector connector() {
        return connector;
    }

    @Override
    protected TestTransactions database() {
        return database;
    }

    @Override
    protected int posted(ExportKey key) {
        return acme.posted(key.value());
    }

    @Override
    protected void takeDown() {
        acme.close();
    }

    @Override
    protected Item acceptable() {
        return TestItems.commitment("Concrete works");
    }

    @Override
    protected Item unacceptable() {
        return TestItems.with(acceptable(), Field.VENDOR, "V-UNKNOWN");
    }

    @Override
    protected Item lostAnswer(boolean afterPosting) {
        acme.lose("/post", afterPosting);
        return acceptable();
    }

    @Test
    void isConnectedWhereItIsNamedAndNothingElseKnowsIt() {
        ApplicationContextRunner application = new ApplicationContextRunner()
                .withUserConfiguration(AcmeConnector.class)
                .withBean(Clock.class, () -> clock)
                .withBean(ConnectorSettings.class, () -> new ConnectorSettings(Duration.ofSeconds(60), false))
                .withBean(SignIns.class, () -> TestSignIns.in(database, "a key", HTTP, clock))
                .withPropertyValues(
                        "ledgergate.connectors.acme.url=" + acme.url(),
                        "ledgergate.connectors.acme.token-url=" + acme.tokenUrl(),
                        "ledgergate.connectors.acme.refresh-token=" + AcmeServer.FIRST_TOKEN);

        application.run(context -> assertThat(context).doesNotHaveBean(Connector.class));
        application
                .withPropertyValues("ledgergate.connectors.erp=sandbox,acme")
                .run(context -> context.getBean("acme", Connector.class).probe());

        assertThat(acme.renewals()).isEqualTo(1);
    }

    @Test
    void draftWhoseReplyIsLostIsPutAgain() {
        Item item = acceptable();
        acme.lose("/api/drafts/" + key(item), true);

        ExportResult result = connector.export(request(item));

        assertThat(result.outcome()).isEqualTo(Outcome.SYNCED);
        assertThat(posted(key(item))).isEqualTo(1);
        assertThat(acme.requests().stream().filter(call -> call.startsWith("PUT")))
                .hasSizeGreaterThan(1);
    }

    @Test
    void draftThatIsRefusedIsDeleted() {
        Item item = unacceptable();

        connector.export(request(item));

        assertThat(acme.hasDraft(key(item).value())).isFalse();
        assertThat(acme.requests()).contains("DELETE /api/drafts/" + key(item));
    }

    @ParameterizedTest
    @EnumSource(names = {"VENDOR", "JOB"})
    void everyPageOfAListIsRead(RecordKind kind) {
        assertThat(connector.fetch(kind))
                .extracting(ErpRecord::code)
                .containsExactly("A-1", "A-2", "A-3", "A-4", "A-5");
    }

    @Test
    void accessThatHasEndedIsRenewedOnceAndTheCallRepeated() {
        connector.probe();
        acme.endAccess();

        ExportResult result = connector.export(request(acceptable()));

        assertThat(result.outcome()).isEqualTo(Outcome.SYNCED);
        assertThat(acme.renewals()).isEqualTo(2);
    }

    @Test
    void accessIsRenewedBeforeItEnds() {
        connector.probe();
        clock.forward(Duration.ofMinutes(59));
        connector.probe();
        assertThat(acme.renewals()).isEqualTo(1);

        clock.forward(Duration.ofSeconds(31));
        connector.probe();

        assertThat(acme.renewals()).isEqualTo(2);
        assertThat(acme.requests().stream().filter("POST /oauth/token"::equals)).hasSize(2);
    }

    @Test
    void erpThatDoesNotAcceptItsOwnTokenIsAskedForOneMoreOnly() {
        acme.refuseAccess();

        ExportResult result = connector.export(request(acceptable()));

        assertThat(result.outcome()).isEqualTo(Outcome.NOT_ATTEMPTED);
        assertThat(result.message().toString()).contains("has just given");
        assertThat(acme.renewals()).isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource
    void refreshTokenThatTheErpReplacedOutlivesARestart(TestDatabase kind) {
        database = new TestTransactions(kind.fresh());
        connectorWith(AcmeServer.FIRST_TOKEN).probe();

        connectorWith(AcmeServer.FIRST_TOKEN).probe();

        assertThat(acme.renewals()).isEqualTo(2);
    }

    /** Of two that send the same token the ERP refuses one, so the second node waits and sends what the first one was given. */
    @ParameterizedTest
    @EnumSource
    void nodesThatRenewAtOnceEndNobodysSignIn(TestDatabase kind) throws Exception {
        database = new TestTransactions(kind.fresh());
        List<AcmeConnector> nodes = IntStream.range(0, 6)
                .mapToObj(node -> connectorWith(AcmeServer.FIRST_TOKEN))
                .toList();
        ExecutorService threads = Executors.newFixedThreadPool(nodes.size());
        try {
            List<Future<?>> probes = new ArrayList<>();
            nodes.forEach(node -> probes.add(threads.submit(() -> tried(node))));
            for (Future<?> probe : probes) {
                probe.get();
            }
        } finally {
            threads.shutdownNow();
        }

        assertThat(acme.renewals()).isGreaterThanOrEqualTo(nodes.size());
        connectorWith(AcmeServer.FIRST_TOKEN).probe();
    }

    /** This ERP ends the access of one node when another one renews, so a node may be turned away; its sign-in stays. */
    private static void tried(AcmeConnector node) {
        try {
            node.probe();
        } catch (ErpUnavailable turnedAway) {
            assertThat(turnedAway).hasMessageContaining("has just given");
        }
    }

    @Test
    void signInThatWasRevokedAsksForAPersonAndIsNotTriedAgainAtOnce() {
        connector.probe();
        acme.revoke();

        assertThatThrownBy(() -> connector.probe())
                .isInstanceOf(ErpUnavailable.class)
                .hasMessageContaining("Sign in again")
                .hasMessageContaining("invalid_grant");
        ExportResult result = connector.export(request(acceptable()));

        assertThat(result.outcome()).isEqualTo(Outcome.NOT_ATTEMPTED);
        assertThat(result.message().toString()).contains("Sign in again");
        assertThat(acme.requests().stream().filter("POST /oauth/token"::equals)).hasSize(2);
    }

    @Test
    void newRefreshTokenInTheSettingsReplacesTheStoredOne() {
        connector.probe();
        acme.revoke();
        acme.grant("granted-anew");

        connectorWith("granted-anew").probe();

        assertThat(acme.renewals()).isEqualTo(2);
    }

    @Test
    void tokensAreStoredEncryptedAndNeverLogged(CapturedOutput output) {
        connector.probe();

        String row = database.jdbc().sql("select * from refresh_token").query().singleRow().values().stream()
                .map(String::valueOf)
                .collect(Collectors.joining(" "));
        assertThat(row).doesNotContain("refresh-0").doesNotContain("refresh-1");
        assertThat(output.getAll())
                .doesNotContain("refresh-")
                .doesNotContain("access-")
                .doesNotContain("canary");
    }

    @Test
    void keyThatWasChangedIsSaid() {
        connector.probe();

        AcmeConnector other = connectorWith(AcmeServer.FIRST_TOKEN, "another key");

        assertThatThrownBy(other::probe)
                .isInstanceOf(ErpUnavailable.class)
                .hasMessageContaining("ledgergate.connectors.oauth.key");
        assertThat(acme.renewals()).isEqualTo(1);
    }
}
