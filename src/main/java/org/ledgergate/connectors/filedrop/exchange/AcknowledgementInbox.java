package org.ledgergate.connectors.filedrop.exchange;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.ledgergate.connectors.ExportKey;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The acknowledgements that come in. A file that is none goes to quarantine once it has stopped changing, and holds up no other. */
class AcknowledgementInbox {

    private static final Logger LOG = LoggerFactory.getLogger(AcknowledgementInbox.class);

    /** What programs name a file for as long as they write it. */
    private static final Pattern UNFINISHED = Pattern.compile("\\..*|.*\\.(?:part|tmp|filepart)");

    private final DropFolders folders;
    private final AcknowledgementCheck check;
    private final AcknowledgementArchive archive;
    private final FileSettling settling;
    private final Quarantine quarantine;
    private final PathFailures failures = new PathFailures();

    AcknowledgementInbox(
            DropFolders folders,
            AcknowledgementCheck check,
            AcknowledgementArchive archive,
            FileSettling settling,
            Quarantine quarantine) {
        this.folders = folders;
        this.check = check;
        this.archive = archive;
        this.settling = settling;
        this.quarantine = quarantine;
    }

    /** Reads the answer to a key, for good; empty if none has come in. */
    Optional<Acknowledgement> take(ExportKey key) throws IOException {
        Optional<Acknowledgement> before = archive.of(key);
        if (before.isPresent()) {
            return before;
        }
        for (String ending : AcknowledgementArchive.ENDINGS) {
            Path file = folders.acknowledgements().resolve(key + ending);
            if (Files.exists(file, LinkOption.NOFOLLOW_LINKS) && look(file).isPresent()) {
                try {
                    archive.keep(file);
                } catch (NoSuchFileException taken) {
                    LOG.debug("Another node has read {}", file);
                }
                return archive.of(key);
            }
        }
        return Optional.empty();
    }

    /** Returns which keys have an answer that nobody has read. */
    Set<ExportKey> keys() throws IOException {
        List<Path> present;
        try (Stream<Path> files = Files.list(folders.acknowledgements())) {
            present = files.filter(file ->
                            !UNFINISHED.matcher(file.getFileName().toString()).matches())
                    .sorted()
                    .toList();
        }
        Set<Path> there = new HashSet<>(present);
        settling.forgetAllBut(there);
        failures.forgetAllBut(there);
        Set<ExportKey> keys = new HashSet<>();
        present.forEach(file -> look(file).ifPresent(keys::add));
        return keys;
    }

    /** Returns the key that a file has the answer to; empty if it has none, none yet, or cannot be used: it holds up no other. */
    private Optional<ExportKey> look(Path file) {
        try {
            Optional<ExportKey> key = judged(file);
            failures.end(file);
            return key;
        } catch (IOException failure) {
            failures.begin(file, failure);
            return Optional.empty();
        }
    }

    private Optional<ExportKey> judged(Path file) throws IOException {
        try {
            return Optional.of(check.keyAnsweredBy(file));
        } catch (ContradictoryFiles contradiction) {
            if (settling.isOver(file) && settling.isOver(contradiction.rival())) {
                quarantine.put(file, contradiction.words());
                quarantine.put(contradiction.rival(), contradiction.words());
            }
        } catch (UnreadableFile wrong) {
            if (settling.isOver(file)) {
                quarantine.put(file, wrong.words());
            }
        }
        return Optional.empty();
    }
}
