package org.ledgergate.faults;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.ledgergate.Application;
import org.ledgergate.connectors.tryton.TrytonStandIn;

/**
 * Ledgergate, the ERP and the line between them. The schedules are those of the product with seconds for minutes, so that
 * what takes an hour in a company is over before the test; the engine has twice its threads.
 */
final class Stage implements AutoCloseable {

    /** What brings an order into the books. */
    private static final String POSTING = "model.purchase.purchase.confirm";

    private static final Duration LONGEST_REFRESH = Duration.ofMinutes(5);

    private static final Map<String, String> SETTINGS = Map.ofEntries(
            Map.entry("ledgergate.example-people", "true"),
            Map.entry("ledgergate.admin-password", "example"),
            Map.entry("camunda.bpm.generic-properties.properties.enable-password-policy", "false"),
            Map.entry("ledgergate.connectors.erp", "tryton"),
            Map.entry("ledgergate.connectors.tryton.database", TrytonStandIn.DATABASE),
            Map.entry("ledgergate.connectors.tryton.user", TrytonStandIn.USER),
            Map.entry("ledgergate.connectors.tryton.password", TrytonStandIn.PASSWORD),
            Map.entry("ledgergate.connectors.http.read-timeout", "2s"),
            Map.entry("ledgergate.connectors.export-timeout", "8s"),
            Map.entry("ledgergate.export.ask-again", "1s,2s,4s,4s,8s,8s,8s,8s,8s"),
            Map.entry("camunda.bpm.job-execution.lock-time-in-millis", "24000"),
            Map.entry("camunda.bpm.job-execution.core-pool-size", "8"),
            Map.entry("camunda.bpm.job-execution.max-pool-size", "8"),
            Map.entry("spring.datasource.hikari.maximum-pool-size", "30"),
            Map.entry("camunda.bpm.job-execution.wait-time-in-millis", "200"),
            Map.entry("camunda.bpm.job-execution.max-wait", "1000"));

    private final TrytonStandIn erp = new TrytonStandIn(0);
    private final FaultProxy line;
    private final Ledgergate ledgergate;

    private Stage(Path folder, Database database, Weather weather, boolean withLedger) throws IOException {
        line = new FaultProxy(URI.create(erp.url()).getPort(), POSTING, weather::next);
        Map<String, String> settings = new HashMap<>(SETTINGS);
        settings.putAll(database.settings(folder));
        settings.put("ledgergate.connectors.tryton.url", line.url());
        settings.put("ledgergate.process-folder", folder.toString());
        String process = impatient(packaged("processes/send-to-erp.bpmn"));
        Path processes = Files.createDirectories(folder.resolve("processes"));
        Files.writeString(
                processes.resolve("send-to-erp.bpmn"),
                withLedger ? process : process.replace("${exportItem}", "${" + PlainExport.NAME + "}"));
        ledgergate = new Ledgergate(folder, withLedger ? Application.class : WithoutLedger.class, settings);
    }

    /**
     * Returns the stage in fair weather, with Ledgergate running and the ERP's vendors, jobs and cost codes known to it.
     *
     * @param withLedger false for a Ledgergate whose export is a plain delegate
     */
    static Stage open(Path folder, Database database, Weather weather, boolean withLedger) throws IOException {
        Stage stage = new Stage(folder, database, weather, withLedger);
        try {
            stage.ledgergate.launch();
            stage.ledgergate.awaitReady();
            for (String kind : new String[] {"vendor", "job", "cost-code"}) {
                Wait.that("The ERP's records are known: " + kind, LONGEST_REFRESH, () -> stage.knows(kind));
            }
            return stage;
        } catch (RuntimeException | Error failure) {
            stage.close();
            throw failure;
        }
    }

    private boolean knows(String kind) {
        Api anna = ledgergate.api("anna");
        String records = "/api/v1/erp-records/" + kind;
        List<String> codes = anna.get(records)
                .map(found -> found.json().findValuesAsText("code"))
                .orElse(List.of());
        if (codes.isEmpty()) {
            anna.post(records + "/refresh", "");
            return false;
        }
        String all = codes.stream().collect(Collectors.joining("\",\"", "{\"codes\":[\"", "\"]}"));
        return anna.post(records + "/add", all)
                .filter(answer -> answer.status() == 200)
                .isPresent();
    }

    Ledgergate ledgergate() {
        return ledgergate;
    }

    /** Returns how many calls have come to the ERP's line so far. */
    int calls() {
        return line.calls();
    }

    ErpLedger ledger() {
        Api nobody = new Api(URI.create(erp.url()).getPort(), "");
        return new ErpLedger(nobody.get("/ledger").orElseThrow().json());
    }

    @Override
    public void close() throws IOException {
        ledgergate.close();
        line.close();
        erp.close();
    }

    private static String packaged(String name) throws IOException {
        try (InputStream packaged = Application.class.getResourceAsStream("/" + name)) {
            return new String(packaged.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        }
    }

    /** As many retries as in the packaged process, each after a second or three. */
    private static String impatient(String process) {
        return process.replaceAll(
                "(<camunda:failedJobRetryTimeCycle>)[^<]*(</camunda:failedJobRetryTimeCycle>)",
                "$1PT1S,PT1S,PT2S,PT2S,PT3S$2");
    }
}
