package org.ledgergate;

import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.ledgergate.items.ItemState;
import org.ledgergate.items.ItemType;
import org.ledgergate.items.WorkList;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The example company as the README's first command starts it, with its story told to the end, and a real browser. */
@SpringBootTest(classes = Application.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("example")
abstract class ExampleInBrowser {

    private static final Path DATA =
            Path.of("target", "example-" + UUID.randomUUID()).toAbsolutePath();

    static Chromium chromium;

    @LocalServerPort
    private int port;

    @Autowired
    private WorkList workList;

    @DynamicPropertySource
    static void example(DynamicPropertyRegistry properties) {
        properties.add("ledgergate.data-folder", DATA::toString);
    }

    @BeforeAll
    static void open() {
        chromium = new Chromium();
    }

    @AfterAll
    static void close() {
        chromium.close();
    }

    /** The last words of the story: a second invoice of a synced commitment waits for its answer. */
    @BeforeEach
    void theExampleIsComplete() {
        Awaitility.await().atMost(Duration.ofMinutes(3)).until(() -> {
            var invoices = workList.counts(ItemType.SUBCONTRACTOR_INVOICE);
            return invoices.getOrDefault(ItemState.SENT, 0L) > 0 && invoices.getOrDefault(ItemState.VOID, 0L) > 0;
        });
    }

    final String root() {
        return "http://localhost:" + port;
    }
}
