package org.ledgergate.connectors;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ledgergate.connectors.ErpTable.InUse;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** The connections to ERPs, one of which is the company's. */
@Component
public class Connectors {

    private final Map<String, Connector> connected = new LinkedHashMap<>();
    private final ErpTable table;
    private final Clock clock;

    /** @param connectors by the names under which they are connected */
    @Autowired
    Connectors(Map<String, Connector> connectors, Environment environment, ErpTable table, Clock clock) {
        this(
                ConnectedAs.Named.in(environment).stream()
                        .map(name -> named(name, connectors))
                        .toList(),
                table,
                clock);
    }

    Connectors(List<Connector> connectors, ErpTable table, Clock clock) {
        connectors.forEach(connector -> {
            String connection = connector.capabilities().connection();
            if (connected.put(connection, connector) != null) {
                throw new IllegalStateException("Two ERPs are connected as " + connection);
            }
        });
        if (connected.isEmpty()) {
            throw new IllegalStateException("ledgergate.connectors.erp names no ERP");
        }
        this.table = table;
        this.clock = clock;
    }

    private static Connector named(String name, Map<String, Connector> connectors) {
        return Optional.ofNullable(connectors.get(name))
                .orElseThrow(() -> new IllegalStateException(
                        "ledgergate.connectors.erp names " + name + ", but there is no such connector"));
    }

    /** Returns the company's ERP. With a single one the database is not asked. */
    public Connector connected() {
        return connected.size() == 1
                ? first()
                : table.find().map(inUse -> connected.get(inUse.connection())).orElseGet(this::first);
    }

    public Capabilities capabilities() {
        return connected().capabilities();
    }

    /** Returns since when items go to this ERP; what was learned before was said by another one. */
    public Instant since() {
        return table.find().map(InUse::since).orElse(Instant.MIN);
    }

    /** Returns the ERP's ability to answer later without being asked; empty if it has none. */
    public Optional<LateAnswers> lateAnswers() {
        return connected() instanceof LateAnswers answers ? Optional.of(answers) : Optional.empty();
    }

    /** Returns the ERP's ability to say beforehand what it would refuse; empty if it has none. */
    public Optional<DryRun> dryRun() {
        return connected() instanceof DryRun dryRun ? Optional.of(dryRun) : Optional.empty();
    }

    /** Returns whether items could go to another ERP than now. */
    public boolean several() {
        return connected.size() > 1;
    }

    /** Returns every connector by its connection, in the order in which they are set. */
    Map<String, Connector> all() {
        return connected;
    }

    Connector first() {
        return connected.values().iterator().next();
    }

    /** Returns the connection that items go to, whether or not it is connected now; empty before the first start. */
    Optional<String> inUse() {
        return table.find().map(InUse::connection);
    }

    boolean attempted() {
        return table.attempted();
    }

    void begin() {
        try {
            table.begin(new InUse(first().capabilities().connection(), now()));
        } catch (DuplicateKeyException begunByAnotherNode) {
            // it has the same settings
        }
    }

    /** @throws org.springframework.dao.DataIntegrityViolationException if an export was begun to the one that was in use */
    void change(String connection) {
        table.change(new InUse(connection, now()));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
