package org.ledgergate.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ledgergate.Browser;

/** A thousand items accepted at once on the page, killed half-way and started again. Rules R10, R29. */
class BulkRunIT {

    private static final int ITEMS = 1_000;
    private static final Duration LONGEST = Duration.ofMinutes(10);
    private static final Pattern DECIDED = Pattern.compile("id=\"decided\">(\\d+)<");

    @TempDir
    Path folder;

    @Test
    void whatWasAskedForIsDoneOnceAlthoughItWasKilledHalfWay() throws Exception {
        try (Stage stage = Stage.open(folder, Database.POSTGRESQL, new Weather(0, 0, 0), true)) {
            List<String> sent = new Traffic(stage.ledgergate(), new History()).sent(ITEMS);
            Browser anna = stage.ledgergate().browser("anna");
            String run = start(anna);

            int before = Wait.until(
                    "Half is decided", LONGEST, () -> decided(anna, run).filter(number -> number >= ITEMS / 2));
            stage.ledgergate().kill();
            assertThat(before).as("decided before the kill").isLessThan(ITEMS);
            stage.ledgergate().launch();
            stage.ledgergate().awaitReady();
            Browser again = stage.ledgergate().browser("anna");

            Wait.that("All are decided", LONGEST, () -> decided(again, run).orElse(0) == ITEMS);
            assertThat(again.get(run).body()).containsPattern("id=\"done\">" + ITEMS + "<");
            Api api = stage.ledgergate().api("anna");
            assertThat(sent).allSatisfy(item -> assertThat(accepts(api, item)).isEqualTo(1));
            Wait.that(
                    "All are synced",
                    LONGEST,
                    () -> new Books(stage.ledgergate()).open().isEmpty());
            assertThat(stage.ledger().items()).containsExactlyInAnyOrderElementsOf(sent);
            assertThat(stage.ledger().records()).isEqualTo(ITEMS);
        }
    }

    private static String start(Browser anna) {
        String list = "/erp/commitments?view=ready-to-export";
        String location = anna.submit(list, "/erp/commitments/bulk", "verb=accept&all=true&view=ready-to-export")
                .headers()
                .firstValue("Location")
                .orElseThrow();
        String run = location.substring(location.indexOf("/erp/"));
        assertThat(anna.get(run).body()).contains("Accept 1,000 commitments?", "1,250,000.00");
        assertThat(anna.submit(run, run + "/start", "").statusCode()).isEqualTo(302);
        return run;
    }

    private static Optional<Integer> decided(Browser browser, String run) {
        Matcher number = DECIDED.matcher(browser.get(run).body());
        return number.find() ? Optional.of(Integer.parseInt(number.group(1))) : Optional.empty();
    }

    private static long accepts(Api api, String item) {
        JsonNode events =
                api.get("/api/v1/items/" + item + "/events").orElseThrow().json();
        return events.findValuesAsText("action").stream()
                .filter("Accepted"::equals)
                .count();
    }
}
