package org.ledgergate.connectors.filedrop.exchange;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Logs that a folder or file cannot be used: once when that begins or changes, not at every look, and once when it is over. */
class PathFailures {

    private static final Logger LOG = LoggerFactory.getLogger(PathFailures.class);

    private final Map<Path, String> present = new ConcurrentHashMap<>();

    void begin(Path place, IOException failure) {
        String what = failure.toString();
        if (!what.equals(present.put(place, what))) {
            LOG.warn("The file drop cannot use {}; retrying until it can", place, failure);
        }
    }

    void end(Path place) {
        if (present.remove(place) != null) {
            LOG.info("The file drop can use {} again", place);
        }
    }

    /** Forgets the files that are no longer there. */
    void forgetAllBut(Set<Path> places) {
        present.keySet().retainAll(places);
    }
}
