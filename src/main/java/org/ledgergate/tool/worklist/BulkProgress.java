package org.ledgergate.tool.worklist;

import java.io.IOException;
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
 * page that loses the stream asks again by itself and gets the numbers of that moment.
 */
@Controller
class BulkProgress implements ApplicationListener<ContextClosedEvent> {

    private final BulkRuns runs;
    private final Access access;
    private final SseConnections<Long> connections = new SseConnections<>();

    BulkProgress(BulkRuns runs, Access access) {
        this.runs = runs;
        this.access = access;
    }

    @GetMapping(path = "/erp/runs/{id}/progress", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter follow(@PathVariable long id, Person person) throws IOException {
        access.requireReader(person);
        return connections.open(person.id(), runs.get(id).id());
    }

    @Scheduled(fixedDelay = 500)
    void tell() {
        connections.sendEach(this::tell);
    }

    private boolean tell(long run, SseEmitter page) throws IOException {
        Progress progress = runs.progress(run);
        page.send(SseEmitter.event().name("progress").data(progress, MediaType.APPLICATION_JSON));
        if (progress.ended()) {
            page.send(SseEmitter.event().name("end").data(""));
        }
        return !progress.ended();
    }

    @Override
    public void onApplicationEvent(ContextClosedEvent stop) {
        connections.close();
    }
}
