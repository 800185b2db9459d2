package org.ledgergate.connectors.filedrop;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ledgergate.connectors.ExportKey;

/** Decides whether a file that came in is the answer to a set, which has been given none before. */
class Judge {

    private static final Pattern NAME = Pattern.compile("([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\\.(json|csv)");

    private final Outbox outbox;
    private final Acknowledged acknowledged;
    private final AnswerReader reader;

    Judge(Outbox outbox, Acknowledged acknowledged, AnswerReader reader) {
        this.outbox = outbox;
        this.acknowledged = acknowledged;
        this.reader = reader;
    }

    /**
     * @throws Contradiction if another file that came in says otherwise
     * @throws Unreadable if it is no answer, or may not be finished
     */
    ExportKey keyAnsweredBy(Path file) throws IOException, Unreadable {
        Matcher name = NAME.matcher(file.getFileName().toString());
        if (!name.matches()) {
            throw new Unreadable("its name is not a key with .json or .csv behind it");
        }
        ExportKey key = new ExportKey(name.group(1));
        Optional<Manifest> set = outbox.record(key);
        if (set.isEmpty()) {
            throw new Unreadable("nothing was ever delivered under this key");
        }
        Answer answer = reader.read(file);
        answer.require(set.get());
        Optional<Answer> before = acknowledged.of(key);
        if (before.isPresent()) {
            throw new Unreadable(
                    answer.agreesWith(before.get())
                            ? "the same answer was read before"
                            : "another answer was read before, and the first one counts");
        }
        boolean json = name.group(2).equals("json");
        compare(answer, set.get(), file.resolveSibling(key + (json ? ".csv" : ".json")), json);
        return key;
    }

    private void compare(Answer answer, Manifest set, Path rival, boolean first) throws IOException, Unreadable {
        if (!Files.exists(rival, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        Answer other;
        try {
            other = reader.read(rival);
            other.require(set);
        } catch (Unreadable noRival) {
            return;
        }
        if (!answer.agreesWith(other)) {
            throw new Contradiction(rival);
        }
        if (!first) {
            throw new Unreadable(rival.getFileName() + " says the same");
        }
    }
}
