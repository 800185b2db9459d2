package org.ledgergate;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.assertj.core.api.Assertions;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.ledgergate.access.People;
import org.ledgergate.items.ItemId;
import org.ledgergate.items.ItemState;
import org.ledgergate.items.ItemType;
import org.ledgergate.items.Items;
import org.ledgergate.process.SendToErp;
import org.ledgergate.worklist.WorkList;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The example company as the README's first command starts it, with its story told to the end, {@link Torture} beside it, and a real browser. */
@SpringBootTest(classes = Application.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("example")
abstract class ExampleInBrowser {

    private static final Path DATA =
            Path.of("target", "example-" + UUID.randomUUID()).toAbsolutePath();

    static Chromium chromium;

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private WorkList workList;

    @Autowired
    private Items items;

    @Autowired
    private People people;

    @Autowired
    private SendToErp sendToErp;

    private final List<ItemId> sent = new ArrayList<>();

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

    /** The last words of the story: invoices of synced commitments wait for their answers, and one is given up. */
    @BeforeEach
    void theExampleIsComplete() {
        Awaitility.await().atMost(Duration.ofMinutes(3)).until(() -> {
            var invoices = workList.counts(ItemType.SUBCONTRACTOR_INVOICE);
            return invoices.getOrDefault(ItemState.SENT, 0L) > 0 && invoices.getOrDefault(ItemState.VOID, 0L) > 0;
        });
        if (!Torture.isIn(context)) {
            Assertions.assertThat(shown()).containsAll(EnumSet.complementOf(EnumSet.of(ItemState.UNLINKED)));
            torture().export(Torture.MANY_LINES);
            torture().export(Torture.YEN);
        }
    }

    private Set<ItemState> shown() {
        return Arrays.stream(ItemType.values())
                .flatMap(type -> workList.counts(type).entrySet().stream())
                .filter(count -> count.getValue() > 0)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** Returns what stands beside the example, for pages to stumble over. */
    final Torture torture() {
        return Torture.in(context);
    }

    /** Tasklist shows fifteen tasks at a time, so no test leaves one behind. */
    @AfterEach
    void retrieveWhatStillWaits() {
        sent.stream()
                .filter(id -> items.get(id).state() == ItemState.SENT)
                .forEach(id -> sendToErp.retrieve(people.find("paula").orElseThrow(), id));
    }

    final String root() {
        return "http://localhost:" + port;
    }

    /** Returns the address of a commitment that was created and sent on the page. */
    final String createAndSend(Page page, String number, String title) {
        page.navigate(root() + "/erp/new/commitment");
        page.locator("#number").fill(number);
        page.locator("#title").fill(title);
        page.locator("#kind").selectOption("subcontract");
        page.locator("#status").selectOption("approved");
        page.locator("#project").fill("J-2050");
        page.locator("#vendor").fill("V-1001");
        page.locator("#currency").fill("USD");
        page.locator("#amount").fill("1250.00");
        Locator line = page.locator("#lines tbody tr").first();
        line.locator("[data-field=costCode]").fill("03-3000");
        line.locator("[data-field=amount]").fill("1250.00");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Save and send to ERP"))
                .click();
        assertThat(page.locator("h1")).containsText(number);
        waitForState(page, "Sent");
        sent.add(ItemId.of(page.url().substring(page.url().lastIndexOf('/') + 1)));
        return page.url();
    }

    /** Opens an item's page and what Accept asks for there. */
    static void openAccept(Page page, String item) {
        page.navigate(item);
        page.locator(".actions summary", withText("Accept")).click();
    }

    /** Gives the answer that {@link #openAccept} opened. */
    static void pressAccept(Page page) {
        acceptButton(page).click();
    }

    static Locator acceptButton(Page page) {
        return page.locator(".actions details[open] button", withText("Accept and export"));
    }

    /** Rejects an item on its page. */
    static void reject(Page page, String item, String reason) {
        page.navigate(item);
        page.locator(".actions summary", withText("Reject")).click();
        page.locator(".actions textarea").fill(reason);
        page.locator(".actions details[open] button").last().click();
    }

    static Page.LocatorOptions withText(String text) {
        return new Page.LocatorOptions().setHasText(text);
    }

    /** Reloads until the item's banner shows the state; the export runs in the background. */
    static void waitForState(Page page, String state) {
        Awaitility.await().atMost(Duration.ofMinutes(2)).untilAsserted(() -> {
            page.reload();
            Assertions.assertThat(page.locator(".banner").first().textContent()).contains(state);
        });
    }
}
