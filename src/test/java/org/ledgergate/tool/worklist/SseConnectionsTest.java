package org.ledgergate.tool.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyEmitter;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Streams of server-sent events, whoever closes, fails or opens too many. Rule R24. */
class SseConnectionsTest {

    private final List<Page> pages = new ArrayList<>();
    private final SseConnections<String> connections = new SseConnections<>(this::page);

    private Page page() {
        Page page = new Page();
        pages.add(page);
        return page;
    }

    @Test
    void heartbeatFindsOutWhosePageIsClosed() throws IOException {
        connections.open("anna", "closed");
        connections.open("ben", "open");
        pages.get(0).closed = true;

        connections.heartbeat();

        assertThat(connections.shown()).containsExactly("open");
        assertThat(pages.get(1).heard).containsExactly(":listening", ":still there");
    }

    @Test
    void failureOfOnePageIsNothingToTheOthers() throws IOException {
        connections.open("anna", "fails");
        connections.open("ben", "hears");

        connections.sendEach((shown, page) -> {
            if (shown.equals("fails")) {
                throw new IllegalArgumentException("No words for this");
            }
            page.send(SseEmitter.event().data("news"));
            return true;
        });

        assertThat(connections.shown()).containsExactly("hears");
        assertThat(pages.get(0).ended).isTrue();
        assertThat(pages.get(1).heard).contains("data:news");
    }

    @Test
    void oldestPageOfAPersonWhoHasTooManyIsTheOneThatEnds() throws IOException {
        connections.open("ben", "ben's");
        for (int i = 0; i <= SseConnections.MOST_OF_A_PERSON; i++) {
            connections.open("anna", "page " + i);
        }

        assertThat(connections.shown())
                .hasSize(SseConnections.MOST_OF_A_PERSON + 1)
                .contains("ben's", "page 1")
                .doesNotContain("page 0");
        assertThat(pages.get(1).heard).contains("event:superseded");
        assertThat(pages.get(1).ended).isTrue();
        assertThat(pages.get(2).ended).isFalse();
    }

    /** What a browser's page would hear. */
    private static class Page extends SseEmitter {

        private final List<String> heard = new ArrayList<>();
        private boolean closed;
        private boolean ended;

        @Override
        public void send(SseEventBuilder event) throws IOException {
            if (closed) {
                throw new IOException("Broken pipe");
            }
            String text = event.build().stream()
                    .map(ResponseBodyEmitter.DataWithMediaType::getData)
                    .map(String::valueOf)
                    .collect(Collectors.joining());
            text.strip().lines().forEach(heard::add);
        }

        @Override
        public void send(Object data, MediaType type) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void complete() {
            ended = true;
        }

        @Override
        public void completeWithError(Throwable failure) {
            ended = true;
        }
    }
}
