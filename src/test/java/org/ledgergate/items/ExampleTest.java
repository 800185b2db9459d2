package org.ledgergate.items;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ledgergate.TestClock;
import org.ledgergate.TestDatabase;
import org.ledgergate.connectors.Connector;
import org.ledgergate.connectors.Imports;
import org.ledgergate.connectors.sandbox.Sandbox;
import org.ledgergate.items.content.Field;
import org.ledgergate.items.rules.Limits;
import org.ledgergate.records.RecordKind;

/** The example company's input: every line is good, and says what it is there to show. */
class ExampleTest {

    private static final Path EXAMPLE = Path.of("src/main/resources/example");

    private final Company company = new Company(TestDatabase.H2, new TestClock("2026-11-22T10:00:00Z"));

    @BeforeEach
    void theSandboxIsKnown() {
        Connector sandbox = new Sandbox(company.database).connector();
        for (RecordKind kind : RecordKind.values()) {
            company.records.take(kind, ((Imports) sandbox).fetch(kind));
        }
    }

    @Test
    void everyLineBecomesAnItem() throws IOException {
        List<Item> items = load();

        assertThat(items).hasSize(46);
        assertThat(items.stream().map(Item::type)).contains(ItemType.values());
    }

    @Test
    void everyItemThatTheStorySendsIsReady() throws IOException {
        load();
        Set<String> sent = new HashSet<>();

        for (String step : Files.readAllLines(EXAMPLE.resolve("story.jsonl"))) {
            if (step.contains("\"do\": \"send\"")) {
                sent.add(step.replaceAll(".*\"procore/(\\d+)\".*", "$1"));
            }
        }

        assertThat(sent)
                .hasSizeGreaterThan(30)
                .allSatisfy(id -> assertThat(company.check(
                                company.items
                                        .ofSource(new Source("procore", id))
                                        .orElseThrow(),
                                Limits.NONE))
                        .isEmpty());
    }

    @Test
    void someItemsAreNotReady() throws IOException {
        List<Item> notReady = load().stream()
                .filter(item -> item.type() == ItemType.COMMITMENT)
                .filter(item -> !company.check(item, Limits.NONE).isEmpty())
                .toList();

        assertThat(notReady).extracting(item -> item.text(Field.NUMBER)).containsExactly("SC-107", "SC-011");
    }

    private List<Item> load() throws IOException {
        List<Item> items = new ArrayList<>();
        for (String file :
                List.of("jobs", "commitments", "change-orders", "invoices", "prime-contract-change-orders")) {
            for (String line : Files.readAllLines(EXAMPLE.resolve(file + ".jsonl"))) {
                items.add(company.items.create(TestItems.PAULA, TestDraft.ofJson(line)));
            }
        }
        return items;
    }
}
