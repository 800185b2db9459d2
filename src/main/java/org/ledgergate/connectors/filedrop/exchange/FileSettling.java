package org.ledgergate.connectors.filedrop.exchange;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Gives a file that cannot be read the time to be completed, by our own clock: a share's clock may go wrong. */
class FileSettling {

    private final Duration settling;
    private final Clock clock;
    private final Map<Path, Sight> seen = new ConcurrentHashMap<>();

    /** How a file looked, and since when it has. */
    private record Sight(long size, FileTime modified, Instant since) {

        boolean sameAs(Sight other) {
            return size == other.size && modified.equals(other.modified);
        }
    }

    FileSettling(Duration settling, Clock clock) {
        this.settling = settling;
        this.clock = clock;
    }

    /** Returns whether a file has looked the same for long enough; the first look at it begins the time. */
    boolean isOver(Path file) throws IOException {
        BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        Sight sight = new Sight(now.size(), now.lastModifiedTime(), clock.instant());
        Sight first = seen.merge(file, sight, (before, fresh) -> before.sameAs(fresh) ? before : fresh);
        return !first.since().plus(settling).isAfter(clock.instant());
    }

    /** Forgets the files that are no longer there. */
    void forgetAllBut(Set<Path> present) {
        seen.keySet().retainAll(present);
    }
}
