package org.ledgergate.connectors.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.ledgergate.connectors.http.Pages.ListPage;

/** A list is read to its end, but not for ever. */
class PagesTest {

    private final List<String> asked = new ArrayList<>();

    @Test
    void everyPageIsReadInOrder() {
        List<String> all = pages(Map.of("list", "a ?after=a", "list?after=a", "b ?after=b", "list?after=b", "c"), 3);

        assertThat(all).containsExactly("a", "b", "c");
        assertThat(asked).containsExactly("list", "list?after=a", "list?after=b");
    }

    @Test
    void listWithTooManyPagesIsNotReadToItsEnd() {
        assertThatThrownBy(() -> pages(Map.of("list", "a ?after=a", "list?after=a", "b ?after=b"), 2))
                .isInstanceOf(CallFailed.class)
                .hasMessageContaining("more than 2 pages");
        assertThat(asked).hasSize(2);
    }

    @Test
    void listThatTurnsInACircleIsNotReadToItsEnd() {
        assertThatThrownBy(() -> pages(Map.of("list", "a ?after=a", "list?after=a", "b ?after=a"), 100))
                .isInstanceOf(CallFailed.class)
                .hasMessageContaining("leads back");
        assertThat(asked).hasSize(2);
    }

    @Test
    void pageThatIsRefusedLeavesNoHalfList() {
        assertThatThrownBy(() -> pages(Map.of("list", "a ?after=a"), 100))
                .isInstanceOf(CallFailed.class)
                .hasMessageContaining("HTTP 404");
    }

    /** @param content an entry and the link to the next page, by path */
    private List<String> pages(Map<String, String> content, int most) {
        HttpSender erp = new HttpSender() {
            @Override
            public HttpReply send(Call call, Deadline deadline) {
                asked.add(call.path());
                String page = content.getOrDefault(call.path(), "");
                HttpHeaders none = HttpHeaders.of(Map.of(), (name, value) -> true);
                return new HttpReply(page.isEmpty() ? 404 : 200, none, page.getBytes(StandardCharsets.UTF_8));
            }

            @Override
            public String follow(String path, String link) {
                return ErpAddress.of("https://erp.example.com", false).follow(path, link);
            }
        };
        return new Pages(erp, most).all(Call.get("list"), PagesTest::read, Deadline.in(Duration.ofMinutes(1)));
    }

    private static ListPage<String> read(HttpReply reply) {
        String[] words = reply.text().split(" ");
        return new ListPage<>(List.of(words[0]), words.length > 1 ? words[1] : "");
    }
}
