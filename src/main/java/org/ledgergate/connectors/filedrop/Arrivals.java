package org.ledgergate.connectors.filedrop;

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

/** The acknowledgements that come in. What is none is set aside once it has stopped changing, and holds up no other. */
class Arrivals {

    private static final Logger LOG = LoggerFactory.getLogger(Arrivals.class);

    /** What programs name a file for as long as they write it. */
    private static final Pattern UNFINISHED = Pattern.compile("\\..*|.*\\.(?:part|tmp|filepart)");

    private final Folders folders;
    private final Judge judge;
    private final Acknowledged acknowledged;
    private final Patience patience;
    private final SetAside setAside;
    private final Troubles troubles = new Troubles();

    Arrivals(Folders folders, Judge judge, Acknowledged acknowledged, Patience patience, SetAside setAside) {
        this.folders = folders;
        this.judge = judge;
        this.acknowledged = acknowledged;
        this.patience = patience;
        this.setAside = setAside;
    }

    /** Reads the answer to a key, for good; empty if none has come in. */
    Optional<Answer> take(ExportKey key) throws IOException {
        Optional<Answer> before = acknowledged.of(key);
        if (before.isPresent()) {
            return before;
        }
        for (String ending : Acknowledged.ENDINGS) {
            Path file = folders.acknowledgements().resolve(key + ending);
            if (Files.exists(file, LinkOption.NOFOLLOW_LINKS) && look(file).isPresent()) {
                try {
                    acknowledged.keep(file);
                } catch (NoSuchFileException taken) {
                    LOG.debug("Another node has read {}", file);
                }
                return acknowledged.of(key);
            }
        }
        return Optional.empty();
    }

    /** Answers which keys have an answer that nobody has read. */
    Set<ExportKey> keys() throws IOException {
        List<Path> present;
        try (Stream<Path> files = Files.list(folders.acknowledgements())) {
            present = files.filter(file ->
                            !UNFINISHED.matcher(file.getFileName().toString()).matches())
                    .sorted()
                    .toList();
        }
        Set<Path> there = new HashSet<>(present);
        patience.forgetAllBut(there);
        troubles.forgetAllBut(there);
        Set<ExportKey> keys = new HashSet<>();
        present.forEach(file -> look(file).ifPresent(keys::add));
        return keys;
    }

    /** Returns the key that a file has the answer to; empty if it has none, none yet, or cannot be used: it holds up no other. */
    private Optional<ExportKey> look(Path file) {
        try {
            Optional<ExportKey> key = judged(file);
            troubles.end(file);
            return key;
        } catch (IOException failure) {
            troubles.begin(file, failure);
            return Optional.empty();
        }
    }

    private Optional<ExportKey> judged(Path file) throws IOException {
        try {
            return Optional.of(judge.keyAnsweredBy(file));
        } catch (Contradiction contradiction) {
            if (patience.isOver(file) && patience.isOver(contradiction.rival())) {
                setAside.put(file, contradiction.words());
                setAside.put(contradiction.rival(), contradiction.words());
            }
        } catch (Unreadable wrong) {
            if (patience.isOver(file)) {
                setAside.put(file, wrong.words());
            }
        }
        return Optional.empty();
    }
}
