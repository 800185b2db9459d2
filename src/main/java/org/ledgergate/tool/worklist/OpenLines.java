package org.ledgergate.tool.worklist;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * The lines on which open pages listen for server-sent events. A page that loses its line asks for a new one by itself; a line whose
 * page is gone is dropped when somebody next speaks on it, or after ten minutes.
 *
 * @param <T> what a page on a line shows
 */
class OpenLines<T> {

    private static final long MILLISECONDS = 600_000;

    private final List<Line<T>> lines = new CopyOnWriteArrayList<>();

    private record Line<T>(T shown, SseEmitter page) {}

    /** Says to one page what there is to say. */
    interface Teller<T> {

        /** @return whether there may be more to say later */
        boolean tell(T shown, SseEmitter page) throws IOException;
    }

    /** Opens a line; the first words go out at once, so that the page knows that it is heard. */
    SseEmitter open(T shown) throws IOException {
        Line<T> line = new Line<>(shown, new SseEmitter(MILLISECONDS));
        line.page().onCompletion(() -> lines.remove(line));
        line.page().onTimeout(() -> line.page().complete());
        lines.add(line);
        line.page().send(SseEmitter.event().comment("listening"));
        return line.page();
    }

    /** Answers what all open pages show. */
    List<T> shown() {
        return lines.stream().map(Line::shown).toList();
    }

    void tellEach(Teller<T> teller) {
        for (Line<T> line : lines) {
            try {
                if (!teller.tell(line.shown(), line.page())) {
                    line.page().complete();
                    lines.remove(line);
                }
            } catch (IOException | IllegalStateException gone) {
                lines.remove(line);
            }
        }
    }

    /** Ends all lines: open ones would keep a server that is being stopped waiting. */
    void hangUp() {
        lines.forEach(line -> line.page().complete());
    }
}
