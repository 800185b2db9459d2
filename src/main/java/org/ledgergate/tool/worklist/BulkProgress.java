package org.ledgergate.tool.worklist;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.ledgergate.access.Access;
import org.ledgergate.access.Person;
import org.ledgergate.bulk.BulkRuns;
import org.ledgergate.bulk.Progress;
import org.springframework.context.ApplicationListener;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.http.MediaType;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Tells open pages how far their run is, as server-sent events: {@code progress} with the numbers, {@code end} as the last one. A
 * page that loses the line asks again by itself and gets the numbers of that moment.
 */
@Controller
class BulkProgress implements ApplicationListener<ContextClosedEvent> {

    private static final long MINUTES_10 = 600_000;

    private final BulkRuns runs;
    private final Access access;
    private final List<Listener> listeners = new CopyOnWriteArrayList<>();

    BulkProgress(BulkRuns runs, Access access) {
        this.runs = runs;
        this.access = access;
    }

    private record Listener(long run, SseEmitter line) {}

    @GetMapping(path = "/erp/runs/{id}/progress", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter follow(@PathVariable long id, Person person) throws IOException {
        access.requireReader(person);
        Listener listener = new Listener(runs.get(id).id(), new SseEmitter(MINUTES_10));
        listener.line().onCompletion(() -> listeners.remove(listener));
        listener.line().onTimeout(() -> listener.line().complete());
        listeners.add(listener);
        listener.line().send(SseEmitter.event().comment("listening"));
        return listener.line();
    }

    @Scheduled(fixedDelay = 500)
    void tell() {
        listeners.forEach(this::tell);
    }

    private void tell(Listener listener) {
        Progress progress = runs.progress(listener.run());
        try {
            listener.line().send(SseEmitter.event().name("progress").data(progress, MediaType.APPLICATION_JSON));
            if (progress.ended()) {
                listener.line().send(SseEmitter.event().name("end").data(""));
                listener.line().complete();
                listeners.remove(listener);
            }
        } catch (IOException | IllegalStateException gone) {
            listeners.remove(listener);
        }
    }

    /** Open lines would keep a server that is being stopped waiting. */
    @Override
    public void onApplicationEvent(ContextClosedEvent stop) {
        listeners.forEach(listener -> listener.line().complete());
    }
}
