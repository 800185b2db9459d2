package org.ledgergate.connectors.filedrop.exchange;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ledgergate.connectors.ExportKey;

/** Checks whether a file that came in acknowledges a set, and that set has no acknowledgement yet. */
class AcknowledgementCheck {

    private static final Pattern NAME = Pattern.compile("([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\\.(json|csv)");

    private final OutgoingSets outgoing;
    private final AcknowledgementArchive archive;
    private final AcknowledgementReader reader;

    AcknowledgementCheck(OutgoingSets outgoing, AcknowledgementArchive archive, AcknowledgementReader reader) {
        this.outgoing = outgoing;
        this.archive = archive;
        this.reader = reader;
    }

    /**
     * @throws ContradictoryFiles if another file that came in says otherwise
     * @throws UnreadableFile if it is no answer, or may not be finished
     */
    ExportKey keyAnsweredBy(Path file) throws IOException, UnreadableFile {
        Matcher name = NAME.matcher(file.getFileName().toString());
        if (!name.matches()) {
            throw new UnreadableFile("its name is not a key with .json or .csv behind it");
        }
        ExportKey key = new ExportKey(name.group(1));
        Optional<Manifest> set = outgoing.record(key);
        if (set.isEmpty()) {
            throw new UnreadableFile("nothing was ever delivered under this key");
        }
        Acknowledgement acknowledgement = reader.read(file);
        acknowledgement.require(set.get());
        Optional<Acknowledgement> before = archive.of(key);
        if (before.isPresent()) {
            throw new UnreadableFile(
                    acknowledgement.agreesWith(before.get())
                            ? "the same answer was read before"
                            : "another answer was read before, and the first one counts");
        }
        boolean json = name.group(2).equals("json");
        compare(acknowledgement, set.get(), file.resolveSibling(key + (json ? ".csv" : ".json")), json);
        return key;
    }

    private void compare(Acknowledgement acknowledgement, Manifest set, Path rival, boolean first)
            throws IOException, UnreadableFile {
        if (!Files.exists(rival, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        Acknowledgement other;
        try {
            other = reader.read(rival);
            other.require(set);
        } catch (UnreadableFile noRival) {
            return;
        }
        if (!acknowledgement.agreesWith(other)) {
            throw new ContradictoryFiles(rival);
        }
        if (!first) {
            throw new UnreadableFile(rival.getFileName() + " says the same");
        }
    }
}
