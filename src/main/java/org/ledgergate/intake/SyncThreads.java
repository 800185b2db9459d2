package org.ledgergate.intake;

import jakarta.annotation.PreDestroy;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.ledgergate.records.RecordKind;
import org.springframework.stereotype.Component;

/**
 * Where runs happen, one thread for each kind.
 *
 * <p>No executor bean: the engine and Spring would take it for theirs.
 */
@Component
class SyncThreads {

    private final Sync sync;
    private final ExecutorService threads = Executors.newFixedThreadPool(RecordKind.values().length, task -> {
        Thread thread = new Thread(task, "intake");
        thread.setDaemon(true);
        return thread;
    });

    SyncThreads(Sync sync) {
        this.sync = sync;
    }

    void perform(long run, RecordKind kind) {
        threads.execute(() -> sync.perform(run, kind));
    }

    @PreDestroy
    void stop() {
        threads.shutdownNow();
    }
}
