package org.ledgergate.connectors.filedrop;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ledgergate.connectors.Capabilities;
import org.ledgergate.connectors.Connector;
import org.ledgergate.connectors.ErpUnavailable;
import org.ledgergate.connectors.ExportKey;
import org.ledgergate.connectors.ExportRequest;
import org.ledgergate.connectors.ExportResult;
import org.ledgergate.connectors.Imports;
import org.ledgergate.connectors.LateAnswers;
import org.ledgergate.connectors.Outcome;
import org.ledgergate.connectors.filedrop.documents.FileSet;
import org.ledgergate.connectors.filedrop.documents.FileSets;
import org.ledgergate.connectors.filedrop.documents.UnsupportedItem;
import org.ledgergate.connectors.filedrop.exchange.FileExchange;
import org.ledgergate.items.Item;
import org.ledgergate.items.content.Field;
import org.ledgergate.records.ErpRecord;
import org.ledgergate.records.RecordKind;

/** An ERP that takes files, and answers with files. */
class FileDropConnector implements Connector, Imports, LateAnswers {

    private final Capabilities capabilities;
    private final FileSets sets;
    private final FileExchange exchange;

    FileDropConnector(Capabilities capabilities, FileSets sets, FileExchange exchange) {
        this.capabilities = capabilities;
        this.sets = sets;
        this.exchange = exchange;
    }

    @Override
    public Capabilities capabilities() {
        return capabilities;
    }

    @Override
    public ExportResult export(ExportRequest request) {
        Optional<String> objection = objection(request);
        if (objection.isPresent()) {
            return ExportResult.of(Outcome.REFUSED, objection.get());
        }
        try {
            Optional<ExportResult> before = exchange.find(request.key());
            boolean refused = before.isPresent() && before.get().outcome() == Outcome.REFUSED;
            if (before.isPresent() && !refused) {
                return before.get();
            }
            FileSet set = sets.of(request);
            exchange.prepare(set, capabilities.connection(), refused);
        } catch (UnsupportedItem misfit) {
            return ExportResult.of(Outcome.REFUSED, misfit.words());
        } catch (IOException failure) {
            return ExportResult.of(Outcome.NOT_ATTEMPTED, words(failure));
        }
        return publish(request.key());
    }

    /** From here on we cannot know whether somebody has seen the set. */
    private ExportResult publish(ExportKey key) {
        try {
            return exchange.publish(key);
        } catch (IOException failure) {
            return ExportResult.of(Outcome.UNKNOWN, words(failure));
        }
    }

    @Override
    public ExportResult find(ExportKey key) {
        try {
            return exchange.find(key)
                    .orElse(ExportResult.of(Outcome.NOT_ATTEMPTED, "The file drop was never given this item."));
        } catch (IOException failure) {
            return ExportResult.of(Outcome.UNKNOWN, words(failure));
        }
    }

    @Override
    public void probe() {
        try {
            exchange.require();
        } catch (IOException failure) {
            throw new ErpUnavailable(words(failure));
        }
    }

    @Override
    public Set<ExportKey> answered() {
        return exchange.answered();
    }

    @Override
    public List<ErpRecord> fetch(RecordKind kind) {
        return exchange.records(kind);
    }

    private Optional<String> objection(ExportRequest request) {
        Item item = request.item();
        if (!capabilities.exports().containsKey(item.type())) {
            return Optional.of("The ERP takes no " + item.type().label() + ".");
        }
        return item.type().parent().isPresent() && request.parent().erpId().isBlank()
                ? Optional.of("The commitment " + item.text(Field.PARENT) + " has no ERP id.")
                : Optional.empty();
    }

    private static String words(IOException failure) {
        return "The file drop cannot be used: " + failure.getMessage();
    }
}
