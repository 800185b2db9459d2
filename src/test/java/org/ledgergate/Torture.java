package org.ledgergate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.ledgergate.access.People;
import org.ledgergate.access.Person;
import org.ledgergate.connectors.Connectors;
import org.ledgergate.connectors.Imports;
import org.ledgergate.items.Item;
import org.ledgergate.items.Items;
import org.ledgergate.items.Source;
import org.ledgergate.items.TestDraft;
import org.ledgergate.items.drafts.Draft;
import org.ledgergate.process.SendToErp;
import org.ledgergate.records.ErpRecord;
import org.ledgergate.records.ErpRecords;
import org.ledgergate.records.RecordKind;
import org.springframework.context.ApplicationContext;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/**
 * What no page may stumble over: markup, right-to-left text, emoji, a million million, currencies of no and of three decimals,
 * 180 lines. It belongs to projects of its own, and stands beside whatever an application has.
 */
public final class Torture {

    public static final String PROJECT = "T-2050";

    /** Items by their ids in the source system. */
    public static final String MANY_LINES = "562950";

    public static final String YEN = "562953";
    public static final String MILLION_MILLION = "562954";
    public static final String MARKUP = "562955";
    public static final String RIGHT_TO_LEFT = "562961";

    public static final String REASON = "Three <b>totems</b>, not \"four\" <img src=x onerror=alert('no')>";

    private static final String CODES = "T-";
    private static final String PRIME_CONTRACT_CODES = "TP-";

    private final Items items;
    private final SendToErp sendToErp;
    private final People people;

    private Torture(ApplicationContext context) {
        this.items = context.getBean(Items.class);
        this.sendToErp = context.getBean(SendToErp.class);
        this.people = context.getBean(People.class);
    }

    static boolean isIn(ApplicationContext context) {
        return context.getBean(Items.class).ofSource(source(MARKUP)).isPresent();
    }

    /** Returns what is there by now: an application has it once, however many tests ask for it. */
    public static Torture in(ApplicationContext context) {
        Torture torture = new Torture(context);
        if (!isIn(context)) {
            addRecords(context);
            torture.addItems();
        }
        return torture;
    }

    /** Writes its vendors, jobs and prime contracts into the books of a sandbox. */
    public static void book(DataSource sandbox) {
        ResourceDatabasePopulator books = new ResourceDatabasePopulator(new ClassPathResource("torture/records.sql"));
        books.setSqlScriptEncoding(StandardCharsets.UTF_8.name());
        books.execute(sandbox);
    }

    /** Returns every item as its source tells it. */
    public static List<Draft> drafts() {
        return Stream.of("jobs", "commitments", "change-orders", "invoices", "prime-contract-change-orders")
                .flatMap(Torture::lines)
                .map(TestDraft::ofJson)
                .toList();
    }

    private static Stream<String> lines(String file) {
        try {
            return new ClassPathResource("torture/" + file + ".jsonl")
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public Item item(String sourceId) {
        return items.ofSource(source(sourceId)).orElseThrow();
    }

    /** Returns every item, as it is now. */
    public List<Item> items() {
        return drafts().stream()
                .map(draft -> items.ofSource(draft.source()).orElseThrow())
                .toList();
    }

    /** Sends an item and has it accepted; it is exported by whatever exports in this application. */
    public void export(String sourceId) {
        Item sent = sendToErp.send(paula(), item(sourceId).id());
        sendToErp.accept(anna(), sent.id(), Map.of());
    }

    private static void addRecords(ApplicationContext context) {
        book(context.getBean(DataSource.class));
        var erp = (Imports) context.getBean(Connectors.class).connected();
        ErpRecords records = context.getBean(ErpRecords.class);
        for (RecordKind kind : List.of(RecordKind.VENDOR, RecordKind.JOB, RecordKind.PRIME_CONTRACT)) {
            Map<String, ErpRecord> told = Stream.concat(
                            records.all(kind).stream(),
                            erp.fetch(kind).stream()
                                    .filter(one -> one.code().startsWith(CODES)
                                            || one.code().startsWith(PRIME_CONTRACT_CODES)))
                    .collect(Collectors.toMap(ErpRecord::code, one -> one));
            records.take(kind, List.copyOf(told.values()));
        }
    }

    private void addItems() {
        drafts().forEach(draft -> sendToErp.create(paula(), draft));
        sendToErp.send(paula(), item(MILLION_MILLION).id());
        sendToErp.reject(anna(), sendToErp.send(paula(), item(MARKUP).id()).id(), REASON);
    }

    private Person paula() {
        return people.find("paula").orElseThrow();
    }

    private Person anna() {
        return people.find("anna").orElseThrow();
    }

    private static Source source(String id) {
        return new Source("torture", id);
    }
}
