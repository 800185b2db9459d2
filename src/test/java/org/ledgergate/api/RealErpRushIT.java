package org.ledgergate.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.DefaultJobExecutor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.ledgergate.api.ApiClient.Answer;
import org.ledgergate.connectors.tryton.TrytonBooks.Booked;

/**
 * Many items of the same commitments accepted at once and exported by as many threads as an installation has: whatever
 * Tryton deletes, locks or refuses meanwhile, its books have every total, line, cost code and retainage to the cent.
 */
class RealErpRushIT extends RealErp {

    private static final int COMMITMENTS = 10;
    private static final int CHILDREN = 30;
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private DefaultJobExecutor exporting;

    @BeforeAll
    void startExporting() {
        exporting = (DefaultJobExecutor) ((ProcessEngineConfigurationImpl)
                        context.getBean(ProcessEngine.class).getProcessEngineConfiguration())
                .getJobExecutor();
        exporting.setCorePoolSize(4);
        exporting.setMaxPoolSize(6);
        exporting.setMaxWait(1000);
        exporting.start();
    }

    @AfterAll
    void stopExporting() {
        exporting.shutdown();
    }

    @Test
    void invoicesBesideChangeOrdersOfTheirCommitments() throws InterruptedException {
        assertRush("A", "Of the north wing");
    }

    /** Tryton takes half a second longer for an invoice whose description says so. */
    @Test
    void invoicesThatPostSlowlyBesideChangeOrdersOfTheirCommitments() throws InterruptedException {
        assertRush("B", "Of the north wing [slow]");
    }

    @Test
    void fortyInvoicesAtOnceAreSyncedWithinTwoMinutes() throws InterruptedException {
        List<String> commitments = synced(accept(commitments("C")), PATIENCE).stream()
                .map(RealErp::erpId)
                .toList();
        List<String> invoices = sentInvoices("C", 40, "All together");

        List<Answer> synced = synced(accept(invoices), Duration.ofMinutes(2));

        assertInvoices(synced, commitments);
    }

    private void assertRush(String series, String title) throws InterruptedException {
        List<String> commitments = synced(accept(commitments(series)), PATIENCE).stream()
                .map(RealErp::erpId)
                .toList();
        List<String> invoices = sentInvoices(series, CHILDREN, title);
        List<String> changes = IntStream.range(0, CHILDREN)
                .mapToObj(i -> send(child(
                        "commitment-change-order",
                        "CCO-" + series + i,
                        parent(series, i),
                        line("03-3000", cents(500 + i)),
                        line("05-1200", "-" + cents(100 + i)))))
                .toList();
        List<String> all = new ArrayList<>();
        for (int i = 0; i < CHILDREN; i++) {
            all.add(invoices.get(i));
            all.add(changes.get(i));
        }

        synced(accept(all), PATIENCE);

        assertInvoices(invoices.stream().map(anna::get).toList(), commitments);
        for (int i = 0; i < COMMITMENTS; i++) {
            long concrete = 5_000_000;
            long steel = 2_000_000;
            for (int child = i; child < CHILDREN; child += COMMITMENTS) {
                concrete += 500 + child;
                steel -= 100 + child;
            }
            assertThat(books.amounts(commitments.get(i)).values())
                    .as("order %s", commitments.get(i))
                    .usingElementComparator(BigDecimal::compareTo)
                    .containsExactly(new BigDecimal(cents(concrete)), new BigDecimal(cents(steel)));
            assertThat(books.total(commitments.get(i))).isEqualByComparingTo(cents(concrete + steel));
        }
        assertThat(books.count("purchase.amendment", "description", "CCO-" + series + "%-" + run))
                .isEqualTo(CHILDREN);
    }

    private void assertInvoices(List<Answer> invoices, List<String> commitments) {
        for (int i = 0; i < invoices.size(); i++) {
            String invoice = erpId(invoices.get(i));
            List<String> ordered =
                    List.copyOf(books.amounts(commitments.get(i % COMMITMENTS)).keySet());
            assertThat(books.lines(invoice))
                    .as("lines of %s", invoice)
                    .usingRecursiveFieldByFieldElementComparator()
                    .containsExactly(
                            new Booked(new BigDecimal(cents(10000 + i)), "03-3000", "Main Expense", ordered.get(0)),
                            new Booked(new BigDecimal(cents(7005)), "05-1200", "Main Expense", ordered.get(1)),
                            new Booked(new BigDecimal("-" + cents(1000 + i)), "", "Retainage payable", ""));
            assertThat(books.state(invoice)).isEqualTo("posted");
            assertThat(books.total(invoice)).isEqualByComparingTo(cents(16005));
            assertThat(books.postings(invoice))
                    .containsExactlyInAnyOrderEntriesOf(Map.of(
                            "Main Expense", new BigDecimal(cents(17005 + i)),
                            "Retainage payable", new BigDecimal("-" + cents(1000 + i)),
                            "Main Payable", new BigDecimal("-" + cents(16005))));
            assertThat(books.count(
                            "account.invoice", "reference", invoices.get(i).text("number")))
                    .isOne();
        }
    }

    private List<String> commitments(String series) {
        return IntStream.range(0, COMMITMENTS)
                .mapToObj(i -> send(commitment(
                        "SC-" + series + i, "V-1001", line("03-3000", "50000.00"), line("05-1200", "20000.00"))))
                .toList();
    }

    private List<String> sentInvoices(String series, int many, String title) {
        return IntStream.range(0, many)
                .mapToObj(i -> send(invoice(
                                "INV-" + series + i,
                                parent(series, i),
                                "2026-11-02",
                                line("03-3000", cents(10000 + i), cents(1000 + i)),
                                line("05-1200", cents(7005)))
                        .put("title", title)))
                .toList();
    }

    private static String parent(String series, int child) {
        return "SC-" + series + child % COMMITMENTS;
    }

    private static String cents(long cents) {
        return BigDecimal.valueOf(cents, 2).toPlainString();
    }

    private List<String> accept(List<String> items) {
        items.stream()
                .parallel()
                .forEach(
                        item -> assertThat(anna.post(item + "/accept").status()).isEqualTo(200));
        return items;
    }

    /** Waits until all items are synced, and answers them as they are then. */
    private List<Answer> synced(List<String> items, Duration patience) throws InterruptedException {
        Instant end = Instant.now().plus(patience);
        while (true) {
            List<Answer> now = items.stream().map(anna::get).toList();
            List<String> others = now.stream()
                    .filter(item -> !item.text("state").equals("synced"))
                    .map(item -> item.text("number") + " " + item.text("state") + " " + item.text("message"))
                    .toList();
            if (others.isEmpty()) {
                return now;
            }
            assertThat(others).noneMatch(item -> item.contains("failed"));
            assertThat(Instant.now()).as("still not synced: %s", others).isBefore(end);
            TimeUnit.MILLISECONDS.sleep(500);
        }
    }
}
