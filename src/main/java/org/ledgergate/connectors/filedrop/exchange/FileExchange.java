package org.ledgergate.connectors.filedrop.exchange;

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
import org.ledgergate.connectors.filedrop.documents.FileSet;
import org.ledgergate.records.ErpRecord;
import org.ledgergate.records.RecordKind;

/** The folders as a whole: what went out, and what has come back. */
public class FileExchange {

    private static final ExportResult WAITING =
            ExportResult.of(Outcome.PENDING, "The files lie ready for the ERP, which has not acknowledged them yet.");

    private final DropFolders folders;
    private final OutgoingSets outgoing;
    private final AcknowledgementArchive archive;
    private final AcknowledgementInbox inbox;
    private final RecordFiles recordFiles;
    private final PathFailures failures = new PathFailures();

    /** @param settling how long a file that cannot be read has to stay as it is before it is set aside */
    public FileExchange(DropFolders folders, Disk disk, Charset charset, Duration settling, Clock clock) {
        AcknowledgementReader reader = new AcknowledgementReader(charset);
        this.folders = folders;
        this.outgoing = new OutgoingSets(folders, disk);
        this.archive = new AcknowledgementArchive(folders, disk, reader);
        this.inbox = new AcknowledgementInbox(
                folders,
                new AcknowledgementCheck(outgoing, archive, reader),
                archive,
                new FileSettling(settling, clock),
                new Quarantine(folders, disk));
        this.recordFiles = new RecordFiles(folders, charset);
    }

    /** @throws IOException if the file drop is not there, or cannot be written to, in words */
    public void require() throws IOException {
        folders.require();
        folders.requireWritable();
    }

    /** Returns what became of a key; empty if the ERP was never given it. */
    public Optional<ExportResult> find(ExportKey key) throws IOException {
        folders.require();
        if (outgoing.record(key).isEmpty()) {
            return Optional.empty();
        }
        Optional<Acknowledgement> acknowledgement = inbox.take(key);
        if (acknowledgement.isPresent()) {
            return acknowledgement.map(Acknowledgement::result);
        }
        return outgoing.delivered(key) ? Optional.of(WAITING) : Optional.empty();
    }

    /** @param again whether the ERP has refused the key before, and is offered it once more */
    public void prepare(FileSet set, String connection, boolean again) throws IOException {
        if (again) {
            outgoing.withdraw(set.key());
            archive.retire(set.key());
        }
        outgoing.prepare(set, Manifest.of(set, connection, archive.nextOffer(set.key())));
    }

    public ExportResult publish(ExportKey key) throws IOException {
        outgoing.publish(key);
        return WAITING;
    }

    /** Returns the keys whose answers nobody has read; none while the folders cannot be used. */
    public Set<ExportKey> answered() {
        try {
            folders.require();
            Set<ExportKey> keys = inbox.keys();
            failures.end(folders.acknowledgements());
            return keys;
        } catch (IOException failure) {
            failures.begin(folders.acknowledgements(), failure);
            return Set.of();
        }
    }

    public List<ErpRecord> records(RecordKind kind) {
        return recordFiles.read(kind);
    }
}
