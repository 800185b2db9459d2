package org.ledgergate.notifications;

import static org.ledgergate.access.Role.ACCOUNTING_APPROVER;
import static org.ledgergate.access.Role.ERP_ADMIN;
import static org.ledgergate.access.Role.ERP_STANDARD;
import static org.ledgergate.access.Role.PROJECT_USER;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.ledgergate.Site;
import org.ledgergate.TestClock;
import org.ledgergate.access.People;
import org.ledgergate.access.Person;
import org.ledgergate.access.Role;
import org.ledgergate.items.Item;
import org.ledgergate.items.ItemEvent;
import org.ledgergate.items.ItemState;
import org.ledgergate.items.Items;
import org.ledgergate.items.Source;
import org.ledgergate.items.content.Field;
import org.ledgergate.items.drafts.Draft;
import org.ledgergate.items.rules.Limits;
import org.ledgergate.messages.Message;
import org.ledgergate.notifications.transport.MailSettings;
import org.ledgergate.notifications.transport.MailTransport;
import org.ledgergate.records.ErpRecord;
import org.ledgergate.records.ErpRecords;
import org.ledgergate.records.RecordKind;
import org.ledgergate.settings.Readings;
import org.ledgergate.settings.Setting;
import org.ledgergate.settings.Settings;
import org.springframework.boot.autoconfigure.mail.MailSenderAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.support.TransactionTemplate;

/** One node's notifications over a database, with the items and the people that they need, and no engine. */
class PostOffice implements AutoCloseable {

    static final Person PAULA = new Person("paula", "Paula Project", "paula@example.com", Set.of(PROJECT_USER));
    static final Person PETER = new Person("peter", "Peter Project", "peter@example.com", Set.of(PROJECT_USER));
    static final Person ANNA =
            new Person("anna", "Anna Approver", "anna@example.com", Set.of(ACCOUNTING_APPROVER, ERP_STANDARD));
    static final Person ALEX =
            new Person("alex", "Alex Approver", "alex@example.com", Set.of(ACCOUNTING_APPROVER, ERP_STANDARD));
    static final Person ADA = new Person("ada", "Ada Admin", "ada@example.com", Set.of(ERP_ADMIN));

    private final AnnotationConfigApplicationContext beans = new AnnotationConfigApplicationContext();
    private final Map<String, Person> people = new LinkedHashMap<>();

    /** @param properties as in application.properties, each {@code key=value} */
    PostOffice(DataSource database, TestClock clock, String... properties) {
        TestPropertyValues.of("ledgergate.mail.poll=false").and(properties).applyTo(beans);
        beans.registerBean(DataSource.class, () -> database);
        beans.registerBean(TestClock.class, () -> clock);
        beans.registerBean(MeterRegistry.class, SimpleMeterRegistry::new);
        beans.registerBean(People.class, () -> new Staff(people));
        beans.register(Beans.class);
        beans.refresh();
        List.of(PAULA, PETER, ANNA, ALEX, ADA).forEach(this::add);
        takeErpRecords();
    }

    final void add(Person person) {
        people.put(person.id(), person);
    }

    void chooses(Person person, String language, String zone) {
        beans.getBean(Readings.class)
                .choose(
                        person,
                        Optional.of(Locale.forLanguageTag(language)),
                        Optional.of(zone).filter(name -> !name.isEmpty()).map(ZoneId::of));
    }

    void remove(Person person) {
        people.remove(person.id());
    }

    Notifications notifications() {
        return beans.getBean(Notifications.class);
    }

    Subscriptions subscriptions() {
        return beans.getBean(Subscriptions.class);
    }

    Outbox outbox() {
        return beans.getBean(Outbox.class);
    }

    /** Takes the next mail, and never sends it. */
    Optional<Bundle> take() {
        beans.getBean(ReviewAlerts.class).addressDue();
        return outbox().next();
    }

    void deliverDue() {
        beans.getBean(MailDispatcher.class).deliverDue();
    }

    void change(Setting setting, String value) {
        beans.getBean(Settings.class).change(ADA, Map.of(setting, value));
    }

    /** Delivers by another way than the one that is set up. */
    void deliverDue(MailTransport way) {
        new MailDispatcher(
                        beans.getBean(ReviewAlerts.class),
                        outbox(),
                        beans.getBean(LetterWriter.class),
                        way,
                        beans.getBean(TestClock.class))
                .deliverDue();
    }

    long storedNotices() {
        return beans.getBean(JdbcClient.class)
                .sql("select count(*) from notice")
                .query(Long.class)
                .single();
    }

    <T> T inTransaction(Supplier<T> work) {
        return new TransactionTemplate(beans.getBean(PlatformTransactionManager.class)).execute(status -> work.get());
    }

    /** Does something in a transaction that then fails. */
    void undo(Runnable work) {
        new TransactionTemplate(beans.getBean(PlatformTransactionManager.class)).executeWithoutResult(status -> {
            work.run();
            status.setRollbackOnly();
        });
    }

    /** A commitment that paula created and sent, and that the approvers were told of. */
    Item send(String number) {
        return send(PAULA, commitment(number, "Concrete works", "1250.00"));
    }

    Item send(Person sender, Draft draft) {
        return inTransaction(() -> {
            Item sent = sentSilently(sender, draft);
            notifications().awaitReview(sent);
            return sent;
        });
    }

    /** As after a reject: sent, and no approver told at once. */
    Item sentSilently(Person sender, Draft draft) {
        return inTransaction(() -> {
            Item item = items().create(sender, draft);
            return items().send(sender, item, ItemState.SENT, Limits.NONE);
        });
    }

    Item reject(Item item, String reason) {
        return inTransaction(() -> {
            Item rejected = items().answer(ANNA, item, ItemEvent.REJECTED, ItemState.REJECTED, reason);
            notifications().rejected(rejected);
            return rejected;
        });
    }

    Item retrieve(Item item) {
        return inTransaction(() -> items().answer(PAULA, item, ItemEvent.RETRIEVED, ItemState.RETRIEVED, ""));
    }

    Item accept(Item item) {
        return inTransaction(() -> items().answer(ANNA, item, ItemEvent.ACCEPTED, ItemState.EXPORTING, ""));
    }

    Item exportDirectly(Draft draft) {
        return inTransaction(() -> {
            Item item = items().create(PAULA, draft);
            return items().send(PAULA, item, ItemState.EXPORTING, Limits.NONE);
        });
    }

    Item failToExport(Item exporting, String words) {
        return failToExport(exporting, Message.just(words));
    }

    Item failToExport(Item exporting, Message message) {
        return inTransaction(() -> {
            Item failed =
                    items().move(Person.LEDGERGATE, exporting, ItemEvent.EXPORT_FAILED, ItemState.FAILED, message, "");
            notifications().exportFailed(failed, message);
            return failed;
        });
    }

    void troubleWith(Item item, String words) {
        inTransaction(() -> {
            notifications().technicalTrouble(item, Message.just(words));
            return item;
        });
    }

    void queueSummaries() {
        inTransaction(() -> {
            notifications().queueSummaries();
            return true;
        });
    }

    /** As another node does that was as quick. */
    void noteSummary(String businessDate) {
        beans.getBean(Summaries.class).note(LocalDate.parse(businessDate));
    }

    static Draft commitment(String number, String title, String amount) {
        return Site.commitment(new Source("test", number), number, title, amount);
    }

    private Items items() {
        return beans.getBean(Items.class);
    }

    private void takeErpRecords() {
        ErpRecords records = beans.getBean(ErpRecords.class);
        records.take(
                RecordKind.VENDOR, List.of(new ErpRecord(RecordKind.VENDOR, Site.VENDOR, "Acme & Søn <Beton>", true)));
        records.take(RecordKind.JOB, List.of(new ErpRecord(RecordKind.JOB, Site.PROJECT, "Harbour Tower", true)));
        String costCode = Site.line("1").values().iterator().next();
        records.take(RecordKind.COST_CODE, List.of(new ErpRecord(RecordKind.COST_CODE, costCode, "Concrete", true)));
    }

    /** Returns a draft with other fields; the commitment's lines stay. */
    static Draft with(Draft draft, Map<Field, String> fields) {
        Map<Field, String> all = new EnumMap<>(draft.fields());
        all.putAll(fields);
        return new Draft(draft.type(), draft.source(), all, draft.lines());
    }

    @Override
    public void close() {
        beans.close();
    }

    private record Staff(Map<String, Person> people) implements People {

        @Override
        public Optional<Person> find(String id) {
            return Optional.ofNullable(people.get(id));
        }

        @Override
        public List<Person> all() {
            return people.values().stream()
                    .sorted(Comparator.comparing(Person::name))
                    .toList();
        }

        @Override
        public List<Person> having(Role role) {
            return all().stream().filter(person -> person.has(role)).toList();
        }
    }

    @Configuration(proxyBeanMethods = false)
    @ComponentScan({
        "org.ledgergate.messages",
        "org.ledgergate.access",
        "org.ledgergate.settings",
        "org.ledgergate.records",
        "org.ledgergate.items",
        "org.ledgergate.worklist",
        "org.ledgergate.notifications"
    })
    @EnableConfigurationProperties(MailSettings.class)
    @EnableTransactionManagement
    @Import(MailSenderAutoConfiguration.class)
    static class Beans {

        @Bean
        PlatformTransactionManager transactions(DataSource database) {
            return new JdbcTransactionManager(database);
        }

        @Bean
        JdbcClient jdbc(DataSource database) {
            return JdbcClient.create(database);
        }

        @Bean
        NamedParameterJdbcTemplate batches(DataSource database) {
            return new NamedParameterJdbcTemplate(database);
        }
    }
}
