package org.ledgergate.connectors.filedrop;

import java.io.IOException;
import java.nio.charset.Charset;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ledgergate.connectors.ExportKey;
import org.ledgergate.connectors.ExportResult;
import org.ledgergate.connectors.Outcome;
import org.ledgergate.records.ErpRecord;
import org.ledgergate.records.RecordKind;

/** The folders as a whole: what went out, and what has come back. */
class Drop {

    private static final ExportResult WAITING =
            ExportResult.of(Outcome.PENDING, "The files lie ready for the ERP, which has not acknowledged them yet.");

    private final Folders folders;
    private final Outbox outbox;
    private final Acknowledged acknowledged;
    private final Arrivals arrivals;
    private final RecordFiles recordFiles;
    private final Troubles troubles = new Troubles();

    /** @param settling how long a file that cannot be read has to stay as it is before it is set aside */
    Drop(Folders folders, Disk disk, Charset charset, Duration settling, Clock clock) {
        AnswerReader reader = new AnswerReader(charset);
        this.folders = folders;
        this.outbox = new Outbox(folders, disk);
        this.acknowledged = new Acknowledged(folders, disk, reader);
        this.arrivals = new Arrivals(
                folders,
                new Judge(outbox, acknowledged, reader),
                acknowledged,
                new Patience(settling, clock),
                new SetAside(folders, disk));
        this.recordFiles = new RecordFiles(folders, charset);
    }

    /** @throws IOException if the file drop is not there, or cannot be written to, in words */
    void require() throws IOException {
        folders.require();
        folders.requireWritable();
    }

    /** Answers what became of a key; empty if the ERP was never given it. */
    Optional<ExportResult> find(ExportKey key) throws IOException {
        folders.require();
        if (outbox.record(key).isEmpty()) {
            return Optional.empty();
        }
        Optional<Answer> answer = arrivals.take(key);
        if (answer.isPresent()) {
            return answer.map(Answer::result);
        }
        return outbox.delivered(key) ? Optional.of(WAITING) : Optional.empty();
    }

    /** @param again whether the ERP has refused the key before, and is offered it once more */
    void prepare(FileSet set, String connection, boolean again) throws IOException {
        if (again) {
            outbox.withdraw(set.key());
            acknowledged.retire(set.key());
        }
        outbox.prepare(set, set.manifest(connection, acknowledged.nextOffer(set.key())));
    }

    ExportResult publish(ExportKey key) throws IOException {
        outbox.publish(key);
        return WAITING;
    }

    /** Returns the keys whose answers nobody has read; none while the folders cannot be used. */
    Set<ExportKey> answered() {
        try {
            folders.require();
            Set<ExportKey> keys = arrivals.keys();
            troubles.end(folders.acknowledgements());
            return keys;
        } catch (IOException failure) {
            troubles.begin(folders.acknowledgements(), failure);
            return Set.of();
        }
    }

    List<ErpRecord> records(RecordKind kind) {
        return recordFiles.read(kind);
    }
}
