import java.io.IOException;
import java.lang.reflect.Method;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.ExecutionInfo;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.listener.MethodExecutionContext;
import net.ttddyy.dsproxy.listener.MethodExecutionListener;
import net.ttddyy.dsproxy.listener.QueryExecutionListener;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.persistence.StrongUuidGenerator;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.h2.jdbcx.JdbcConnectionPool;
import org.ledgergate.Application;
import org.ledgergate.Site;
import org.ledgergate.access.Person;
import org.ledgergate.items.drafts.Draft;
import org.ledgergate.items.Item;
import org.ledgergate.items.ItemId;
import org.ledgergate.items.ItemState;
import org.ledgergate.items.Items;
import org.ledgergate.process.SendToErp;
import org.ledgergate.settings.Setting;
import org.ledgergate.settings.Settings;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Prints the SQL round trips, row statements and commits of one item, beside those of the engine alone. The counts are
 * exact: the same for each item, or the run fails.
 */
final class RoundTrips {

    private static final int ITEMS_TO_WARM_UP = 3;
    private static final int ITEMS_TO_COUNT = 3;

    private RoundTrips() {}

    public static void main(String... arguments) {
        List<Trip> bare = bareEngine();
        Counter counter = new Counter();
        try (ConfigurableApplicationContext application = application(counter)) {
            Road road = new Road(application, counter);
            List<Trip> approved = exact(item -> road.withApproval());
            List<Trip> direct = exact(item -> road.directly());
            RestRoad rest = new RestRoad(application, counter, road);
            List<Trip> overRest = exact(item -> rest.withApproval());
            Map<String, List<Trip>> roads = new LinkedHashMap<>();
            roads.put("engine alone", bare);
            roads.put("with approval", approved);
            roads.put("direct export", direct);
            roads.put("over REST", overRest);
            Report.costs("One item", roads);
            roads.forEach((title, trips) -> Report.costs(title, Report.byPhase(trips)));
            boolean trace = List.of(arguments).contains("--trace");
            roads.forEach(trace ? Report::trace : Report::frequent);
        }
    }

    private static ConfigurableApplicationContext application(Counter counter) {
        return new SpringApplicationBuilder(Application.class)
                .profiles("test")
                .initializers(context -> context.getBeanFactory().addBeanPostProcessor(counter.aroundDataSources()))
                .run("--server.port=0", "--logging.level.root=warn", "--spring.main.banner-mode=off");
    }

    private static List<Trip> bareEngine() {
        Counter counter = new Counter();
        var configuration = new StandaloneInMemProcessEngineConfiguration();
        configuration.setDataSource(
                counter.around(JdbcConnectionPool.create("jdbc:h2:mem:bare;DB_CLOSE_DELAY=-1", "sa", "")));
        configuration.setHistory("full");
        configuration.setIdGenerator(new StrongUuidGenerator());
        configuration.setJobExecutorActivate(false);
        ProcessEngine engine = configuration.buildProcessEngine();
        try {
            return exact(new BareProcess(engine, counter)::item);
        } finally {
            engine.close();
        }
    }

    /** Plays items until everything is cached, then those that count; answers what each of them cost. */
    private static List<Trip> exact(IntFunction<List<Trip>> item) {
        for (int i = 0; i < ITEMS_TO_WARM_UP; i++) {
            item.apply(i);
        }
        List<Trip> first = item.apply(ITEMS_TO_WARM_UP);
        for (int i = 1; i < ITEMS_TO_COUNT; i++) {
            List<Trip> next = item.apply(ITEMS_TO_WARM_UP + i);
            if (!Report.costs(next).equals(Report.costs(first))) {
                throw new IllegalStateException(
                        "Two items differ: " + Report.costs(first) + " and " + Report.costs(next));
            }
        }
        return first;
    }
}

/** The smallest process that waits where an item waits, in an engine as it comes. */
final class BareProcess {

    private final ProcessEngine engine;
    private final Counter counter;

    BareProcess(ProcessEngine engine, Counter counter) {
        this.engine = engine;
        this.counter = counter;
        engine.getRepositoryService()
                .createDeployment()
                .addModelInstance(
                        "bare.bpmn",
                        Bpmn.createExecutableProcess("bare")
                                .camundaHistoryTimeToLive(365)
                                .startEvent()
                                .userTask()
                                .camundaCandidateGroups("accounting-approver")
                                .serviceTask()
                                .camundaAsyncBefore()
                                .camundaExpression("${true}")
                                .endEvent()
                                .done())
                .deploy();
    }

    List<Trip> item(int number) {
        List<Trip> trips = new ArrayList<>();
        ProcessInstance instance = counter.count("start", trips, () -> start(number));
        String task = engine.getTaskService()
                .createTaskQuery()
                .processInstanceId(instance.getId())
                .singleResult()
                .getId();
        counter.count("complete", trips, () -> engine.getTaskService().complete(task, Map.of("decision", "accept")));
        String job = engine.getManagementService()
                .createJobQuery()
                .processInstanceId(instance.getId())
                .singleResult()
                .getId();
        counter.count("job", trips, () -> engine.getManagementService().executeJob(job));
        return trips;
    }

    private ProcessInstance start(int number) {
        Map<String, Object> variables = Map.of(
                "type",
                "commitment",
                "number",
                "SC-" + number,
                "project",
                Site.PROJECT,
                "vendor",
                Site.VENDOR,
                "currency",
                "USD",
                "amount",
                "1250.00");
        return engine.getRuntimeService().startProcessInstanceByKey("bare", "item-" + number, variables);
    }
}

/** An item's way through Ledgergate's façade; who acts is known and the job is found before anything is counted. */
final class Road {

    private final Site site;
    private final Counter counter;
    private final Settings settings;
    private final ManagementService jobs;

    Road(ConfigurableApplicationContext application, Counter counter) {
        this.site = new Site(application);
        this.counter = counter;
        this.settings = application.getBean(Settings.class);
        this.jobs = application.getBean(ManagementService.class);
    }

    List<Trip> withApproval() {
        directExport(false);
        List<Trip> trips = new ArrayList<>();
        Item sent = sent(trips);
        Person anna = site.person("anna");
        counter.count("accept", trips, () -> site.sendToErp().accept(anna, sent.id(), Map.of()));
        export(sent, trips);
        return trips;
    }

    List<Trip> directly() {
        directExport(true);
        List<Trip> trips = new ArrayList<>();
        export(sent(trips), trips);
        return trips;
    }

    void directExport(boolean on) {
        settings.change(site.person("adam"), Map.of(Setting.DIRECT_EXPORT_COMMITMENT, "" + on));
    }

    private Item sent(List<Trip> trips) {
        SendToErp sendToErp = site.sendToErp();
        Person paula = site.person("paula");
        Draft draft = Site.commitment("Concrete works", "1250.00");
        Item created = counter.count("create", trips, () -> sendToErp.create(paula, draft));
        return counter.count("send", trips, () -> sendToErp.send(paula, created.id()));
    }

    void export(Item item, List<Trip> trips) {
        String job = jobs.createJobQuery()
                .activityId("Task_ExportItem")
                .singleResult()
                .getId();
        counter.count("export", trips, () -> jobs.executeJob(job));
        if (site.reload(item).state() != ItemState.SYNCED) {
            throw new IllegalStateException(item.name() + " did not reach the ERP");
        }
    }
}

/** The same way as a machine goes it: by HTTP with a password, who is signed in included. */
final class RestRoad {

    private static final String COMMITMENT = """
            {"type":"commitment","sourceSystem":"bench","sourceId":"%1$s","number":"%1$s","title":"Concrete works",
             "kind":"subcontract","status":"approved","project":"%2$s","vendor":"%3$s","currency":"USD","amount":"1250.00",
             "lines":[{"costCode":"03-3000","description":"Cast-in-place concrete","amount":"1250.00"}]}""";

    private final HttpClient http = HttpClient.newHttpClient();
    private final Counter counter;
    private final Road road;
    private final Items items;
    private final URI root;
    private int number;

    RestRoad(ConfigurableApplicationContext application, Counter counter, Road road) {
        this.counter = counter;
        this.road = road;
        this.items = application.getBean(Items.class);
        this.root = URI.create("http://localhost:"
                + application.getEnvironment().getRequiredProperty("local.server.port") + "/api/v1/items/");
    }

    List<Trip> withApproval() {
        road.directExport(false);
        List<Trip> trips = new ArrayList<>();
        String body = COMMITMENT.formatted("SC-R" + number++, Site.PROJECT, Site.VENDOR);
        String place = post("create", trips, "paula", root.resolve("/api/v1/items"), body)
                .headers()
                .firstValue("Location")
                .orElseThrow();
        URI item = root.resolve(place);
        post("send", trips, "paula", URI.create(item + "/send"), "");
        post("accept", trips, "anna", URI.create(item + "/accept"), "{}");
        road.export(items.get(ItemId.of(place.replaceAll(".*/", ""))), trips);
        return trips;
    }

    private HttpResponse<String> post(String phase, List<Trip> trips, String user, URI place, String body) {
        HttpRequest request = HttpRequest.newBuilder(place)
                .header("Authorization", "Basic " + Base64.getEncoder().encodeToString((user + ":example").getBytes()))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return counter.countElsewhere(phase, trips, () -> {
            try {
                HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
                if (answer.statusCode() > 201) {
                    throw new IllegalStateException(place + " answers " + answer.statusCode() + ": " + answer.body());
                }
                return answer;
            } catch (IOException | InterruptedException failure) {
                throw new IllegalStateException(failure);
            }
        });
    }
}

/** One statement or commit on its way to the database. */
record Trip(String phase, String sql, int rows) {

    static final String COMMIT = "commit";
    static final String READ_ONLY_COMMIT = "commit, read only";

    boolean commits() {
        return sql.startsWith(COMMIT);
    }

    boolean writes() {
        return !sql.regionMatches(true, 0, "select", 0, 6);
    }

    /** The sandbox keeps its books in the same database; another ERP would have them elsewhere. */
    boolean inTheErp() {
        return sql.contains("sandbox_");
    }
}

/** Writes down what one thread asks of its data sources while it is told to count. */
final class Counter implements QueryExecutionListener, MethodExecutionListener {

    private final ThreadLocal<Open> open = new ThreadLocal<>();
    private volatile Open ofRequests;

    /** What is counted, and by connection what came since its last commit. */
    private record Open(String phase, List<Trip> trips, Map<String, List<Trip>> uncommitted) {

        List<Trip> uncommitted(String connection) {
            return uncommitted.computeIfAbsent(connection, id -> new ArrayList<>());
        }

        /** A commit with nothing before it does not travel. */
        void commit(String connection) {
            List<Trip> since = uncommitted(connection);
            if (!since.stream().allMatch(Trip::inTheErp)) {
                boolean written = since.stream().anyMatch(Trip::writes);
                trips.add(new Trip(phase, written ? Trip.COMMIT : Trip.READ_ONLY_COMMIT, 0));
            }
            since.clear();
        }
    }

    DataSource around(DataSource source) {
        return ProxyDataSourceBuilder.create(source)
                .listener((QueryExecutionListener) this)
                .methodListener(this)
                .build();
    }

    BeanPostProcessor aroundDataSources() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof DataSource source ? around(source) : bean;
            }
        };
    }

    <T> T count(String phase, List<Trip> trips, Supplier<T> action) {
        open.set(new Open(phase, trips, new HashMap<>()));
        try {
            return action.get();
        } finally {
            open.remove();
        }
    }

    /** Counts what the threads of the web server ask for meanwhile. */
    <T> T countElsewhere(String phase, List<Trip> trips, Supplier<T> action) {
        ofRequests = new Open(phase, trips, new HashMap<>());
        try {
            return action.get();
        } finally {
            ofRequests = null;
        }
    }

    private Open counted() {
        return Thread.currentThread().getName().startsWith("http-") ? ofRequests : open.get();
    }

    void count(String phase, List<Trip> trips, Runnable action) {
        count(phase, trips, () -> {
            action.run();
            return phase;
        });
    }

    @Override
    public void beforeQuery(ExecutionInfo execution, List<QueryInfo> queries) {}

    @Override
    public void afterQuery(ExecutionInfo execution, List<QueryInfo> queries) {
        Open counted = counted();
        if (counted == null) {
            return;
        }
        String sql = queries.stream().map(QueryInfo::getQuery).collect(Collectors.joining("; "));
        Trip trip =
                new Trip(counted.phase(), sql.replaceAll("\\s+", " ").strip(), Math.max(1, execution.getBatchSize()));
        counted.trips().add(trip);
        counted.uncommitted(execution.getConnectionId()).add(trip);
        if (trip.writes() && commitsByItself(execution)) {
            counted.commit(execution.getConnectionId());
        }
    }

    private static boolean commitsByItself(ExecutionInfo execution) {
        try {
            return execution.getStatement().getConnection().getAutoCommit();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    @Override
    public void beforeMethod(MethodExecutionContext call) {}

    @Override
    public void afterMethod(MethodExecutionContext call) {
        Open counted = counted();
        Method method = call.getMethod();
        if (counted != null && method.getName().equals("commit")) {
            counted.commit(call.getConnectionInfo().getConnectionId());
        }
    }
}

/** Prints trips. */
final class Report {

    private static final int STATEMENTS_SHOWN = 25;
    private static final int WIDTH = 150;

    private Report() {}

    /** How much of everything; what the ERP does in its own books is counted apart. */
    record Cost(long roundTrips, long rows, long commits, long readOnlyCommits, long inTheErp) {

        static Cost of(List<Trip> trips) {
            List<Trip> ours = statements(trips);
            return new Cost(
                    ours.size(),
                    ours.stream().mapToLong(Trip::rows).sum(),
                    trips.stream()
                            .filter(trip -> trip.sql().equals(Trip.COMMIT))
                            .count(),
                    trips.stream()
                            .filter(trip -> trip.sql().equals(Trip.READ_ONLY_COMMIT))
                            .count(),
                    trips.stream().filter(Trip::inTheErp).count());
        }

        void print(String name) {
            System.out.printf(
                    "  %-14s %11d %14d %8d %17d %10d%n", name, roundTrips, rows, commits, readOnlyCommits, inTheErp);
        }
    }

    static Map<String, List<Trip>> byPhase(List<Trip> trips) {
        return trips.stream().collect(Collectors.groupingBy(Trip::phase, LinkedHashMap::new, Collectors.toList()));
    }

    static Map<String, Cost> costs(List<Trip> trips) {
        Map<String, Cost> costs = new LinkedHashMap<>();
        byPhase(trips).forEach((phase, of) -> costs.put(phase, Cost.of(of)));
        return costs;
    }

    static void costs(String title, Map<String, List<Trip>> parts) {
        System.out.printf(
                "%n%-16s %11s %14s %8s %17s %10s%n",
                title, "round trips", "row statements", "commits", "read-only commits", "ERP's own");
        parts.forEach((part, trips) -> Cost.of(trips).print(part));
    }

    static void frequent(String title, List<Trip> trips) {
        Map<String, List<Trip>> bySql = statements(trips).stream()
                .collect(Collectors.groupingBy(Trip::sql, LinkedHashMap::new, Collectors.toList()));
        System.out.printf("%n%s: the most frequent of %d different statements%n", title, bySql.size());
        bySql.values().stream()
                .sorted(Comparator.comparing(List<Trip>::size).reversed())
                .limit(STATEMENTS_SHOWN)
                .forEach(same -> System.out.printf("  %2d  %s  (%s)%n", same.size(), cut(same.get(0)), phases(same)));
    }

    static void trace(String title, List<Trip> trips) {
        System.out.printf("%n%s: everything in its order, with its rows%n", title);
        trips.forEach(trip -> System.out.printf("  %-8s %2d  %s%n", trip.phase(), trip.rows(), cut(trip)));
    }

    private static List<Trip> statements(List<Trip> trips) {
        return trips.stream()
                .filter(trip -> !trip.commits() && !trip.inTheErp())
                .toList();
    }

    private static String phases(List<Trip> trips) {
        return String.join(", ", byPhase(trips).keySet());
    }

    private static String cut(Trip trip) {
        String sql = trip.sql();
        return sql.length() <= WIDTH ? sql : sql.substring(0, WIDTH - 1) + "…";
    }
}
