package org.ledgergate.connectors;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The company's connections to its ERPs; one for now. */
@Component
public class Connectors {

    private final Connector connector;

    Connectors(List<Connector> connectors) {
        if (connectors.size() != 1) {
            throw new IllegalStateException("Exactly one ERP must be connected, but these are: " + connectors);
        }
        this.connector = connectors.get(0);
    }

    /** Answers the company's ERP. */
    public Connector connected() {
        return connector;
    }

    public Capabilities capabilities() {
        return connector.capabilities();
    }

    /** Answers the ERP's ability to answer later by itself; empty if it has none. */
    public Optional<LateAnswers> lateAnswers() {
        return connector instanceof LateAnswers answers ? Optional.of(answers) : Optional.empty();
    }

    /** Answers the ERP's ability to say beforehand what it would refuse; empty if it has none. */
    public Optional<DryRun> dryRun() {
        return connector instanceof DryRun dryRun ? Optional.of(dryRun) : Optional.empty();
    }

    /** Answers the ERP's ability to be asked for records; empty if it has none. */
    public Optional<Imports> imports() {
        return connector instanceof Imports imports ? Optional.of(imports) : Optional.empty();
    }
}
