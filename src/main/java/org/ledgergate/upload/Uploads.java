package org.ledgergate.upload;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.ledgergate.access.NotAllowed;
import org.ledgergate.access.Person;
import org.ledgergate.items.Item;
import org.ledgergate.items.Source;
import org.ledgergate.messages.Message;
import org.ledgergate.messages.Text;
import org.ledgergate.upload.ImportedItem.Effect;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Files that people choose on the page: checked, looked at, then imported as they were checked. */
@Component
public class Uploads {

    private static final Duration FORGOTTEN_AFTER = Duration.ofDays(1);
    private static final int KEPT = 5;
    private static final int LONGEST_NAME = 255;

    private final FileImport files;
    private final UploadTable table;
    private final Clock clock;

    Uploads(FileImport files, UploadTable table, Clock clock) {
        this.files = files;
        this.table = table;
        this.clock = clock;
    }

    /**
     * Checks a file and keeps it for its import; nothing else is stored.
     *
     * @param fileName as its sender calls it; may be anything
     * @throws InvalidFile with every fault; then nothing is kept
     * @throws NotAllowed unless a project user asks
     */
    public Upload check(Person by, String fileName, byte[] file) {
        String text = FileText.of(file);
        FileKind kind = FileKind.of(text);
        List<ImportedItem> items = files.check(by, text, kind);
        table.forgetBefore(oldest());
        long id = table.add(by, named(fileName), kind, text, items, clock.instant());
        table.keepLast(by, KEPT);
        return get(by, id);
    }

    /**
     * @throws UploadNotFound if there is none, or no longer
     * @throws NotAllowed if it is somebody else's
     */
    public Upload get(Person by, long id) {
        Upload upload = table.find(id)
                .filter(kept -> kept.uploadedAt().isAfter(oldest()))
                .orElseThrow(UploadNotFound::new);
        if (!upload.uploadedBy().equals(by.id())) {
            throw new NotAllowed(Message.of("upload.not-yours"));
        }
        return upload;
    }

    /**
     * Imports a file as it was checked; if that was done before, nothing happens.
     *
     * @throws InvalidFile with every fault that it has got since, items that somebody changed among them; nothing is imported then
     * @throws UploadNotFound if there is none, or no longer
     * @throws NotAllowed if it is somebody else's, or the right is gone
     * @throws org.springframework.dao.ConcurrencyFailureException if somebody else is at work on the same items; it can be repeated
     */
    @Transactional
    public Upload run(Person by, long id) {
        Upload upload = get(by, id);
        Map<Source, Long> seen = upload.items().stream()
                .filter(item -> item.effect() != Effect.CREATED)
                .collect(Collectors.toMap(
                        item -> item.item().source(), item -> item.item().version()));
        Optional<String> text = table.claim(id, clock.instant());
        text.ifPresent(file -> table.done(id, files.run(by, file, upload.kind(), item -> asSeen(item, seen))));
        return get(by, id);
    }

    private static boolean asSeen(Item item, Map<Source, Long> seen) {
        return Long.valueOf(item.version()).equals(seen.get(item.source()));
    }

    private static String named(String fileName) {
        String name = fileName.strip();
        return name.isEmpty() || name.length() > LONGEST_NAME || !Text.storable(name) ? "the file" : name;
    }

    private Instant oldest() {
        return clock.instant().minus(FORGOTTEN_AFTER);
    }
}
