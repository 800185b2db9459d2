package org.ledgergate.tool.worklist;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter.SseEventBuilder;

/**
 * The open streams of server-sent events of one kind. A page that loses its stream asks for a new one by itself. A stream whose page is
 * gone is dropped when next something is sent, a heartbeat at the latest. Of the streams of one person the oldest ones end, with the
 * event {@code superseded}, so that nobody's open pages take what everybody needs.
 *
 * @param <T> what a page shows
 */
class SseConnections<T> {

    /** How often {@link #heartbeat} is due. Of a closed page the first one may still go out, the second fails. */
    static final long HEARTBEAT_MILLISECONDS = 15_000;

    static final int MOST_OF_A_PERSON = 20;

    private static final Logger LOG = LoggerFactory.getLogger(SseConnections.class);
    private static final long LONGEST_MILLISECONDS = 600_000;

    private final List<Connection<T>> connections = new CopyOnWriteArrayList<>();
    private final Supplier<SseEmitter> pages;

    SseConnections() {
        this(() -> new SseEmitter(LONGEST_MILLISECONDS));
    }

    SseConnections(Supplier<SseEmitter> pages) {
        this.pages = pages;
    }

    private record Connection<T>(String person, T shown, SseEmitter page) {

        void end(String event) {
            try {
                page.send(SseEmitter.event().name(event).data(""));
                page.complete();
            } catch (IOException | IllegalStateException gone) {
                page.completeWithError(gone);
            }
        }
    }

    /** Sends to one page what there is to send. */
    interface Sender<T> {

        /** @return whether there may be more to send later */
        boolean send(T shown, SseEmitter page) throws IOException;
    }

    /** Opens a stream for a person's page; something is sent at once, so that the page knows that it is heard. */
    SseEmitter open(String person, T shown) throws IOException {
        Connection<T> connection = new Connection<>(person, shown, pages.get());
        connection.page().onCompletion(() -> connections.remove(connection));
        connection.page().onTimeout(() -> connection.page().complete());
        connections.add(connection);
        endOldest(person);
        connection.page().send(comment("listening"));
        return connection.page();
    }

    private void endOldest(String person) {
        List<Connection<T>> theirs = connections.stream()
                .filter(connection -> connection.person().equals(person))
                .toList();
        for (Connection<T> oldest : theirs.subList(0, Math.max(0, theirs.size() - MOST_OF_A_PERSON))) {
            if (connections.remove(oldest)) {
                oldest.end("superseded");
            }
        }
    }

    /** Returns what all open pages show. */
    List<T> shown() {
        return connections.stream().map(Connection::shown).toList();
    }

    /** Sends to each page; what fails for one page is nothing to the others. */
    void sendEach(Sender<T> sender) {
        for (Connection<T> connection : connections) {
            try {
                if (!sender.send(connection.shown(), connection.page())) {
                    connections.remove(connection);
                    connection.page().complete();
                }
            } catch (IOException | IllegalStateException gone) {
                connections.remove(connection);
            } catch (RuntimeException failure) {
                LOG.warn("Could not notify {} of a change on an open page", connection.person(), failure);
                connections.remove(connection);
                connection.page().completeWithError(failure);
            }
        }
    }

    /** Sends a comment to each page, which finds out whose pages are gone. */
    void heartbeat() {
        sendEach((shown, page) -> {
            page.send(comment("still there"));
            return true;
        });
    }

    /** Ends all streams: open ones would keep a server that is being stopped waiting. */
    void close() {
        connections.forEach(connection -> connection.page().complete());
    }

    private static SseEventBuilder comment(String text) {
        return SseEmitter.event().comment(text);
    }
}
