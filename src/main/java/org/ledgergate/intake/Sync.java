package org.ledgergate.intake;

import java.time.Clock;
import java.util.List;
import org.ledgergate.connectors.Connector;
import org.ledgergate.connectors.Connectors;
import org.ledgergate.connectors.ErpUnavailable;
import org.ledgergate.connectors.Imports;
import org.ledgergate.messages.Message;
import org.ledgergate.records.ErpRecord;
import org.ledgergate.records.ErpRecords.Taken;
import org.ledgergate.records.RecordKind;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** What a run does: asks the ERP, takes over what it has, and writes down how it ended. */
@Component
class Sync {

    private static final Logger LOG = LoggerFactory.getLogger(Sync.class);

    private final Connectors connectors;
    private final RecordImport takeover;
    private final SyncRunTable runs;
    private final Clock clock;

    Sync(Connectors connectors, RecordImport takeover, SyncRunTable runs, Clock clock) {
        this.connectors = connectors;
        this.takeover = takeover;
        this.runs = runs;
        this.clock = clock;
    }

    void perform(long run, RecordKind kind) {
        try {
            Connector erp = connectors.connected();
            List<ErpRecord> told = fetch(erp, kind);
            if (connectors.connected() != erp) {
                throw new ErpUnavailable(Message.of("intake.another-erp-chosen"));
            }
            Taken taken = takeover.of(kind, told);
            runs.done(run, taken, clock.instant());
        } catch (ErpUnavailable unavailable) {
            runs.failed(run, unavailable.message(), clock.instant());
        } catch (RuntimeException trouble) {
            LOG.error("{} could not be imported from the ERP", kind.plural(), trouble);
            runs.failed(run, Message.of("intake.not-taken-over"), clock.instant());
        }
    }

    private static List<ErpRecord> fetch(Connector erp, RecordKind kind) {
        if (erp instanceof Imports imports && erp.capabilities().imports().contains(kind)) {
            return imports.fetch(kind);
        }
        throw new ErpUnavailable(
                Message.of("intake.cannot-be-asked", erp.capabilities().label(), kind));
    }
}
