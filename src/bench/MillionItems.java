import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.ledgergate.Application;
import org.ledgergate.Browser;
import org.ledgergate.items.ItemType;
import org.ledgergate.worklist.WorkList;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Prints how long a company of a million items waits for lists, searches and counts, page and API, over HTTP, on PostgreSQL. Each
 * round asks every different request of a kind once, in another order; what is printed are medians of the rounds.
 */
final class MillionItems {

    private MillionItems() {}

    /** @param arguments how many items, how many rounds */
    public static void main(String... arguments) throws IOException {
        int items = Integer.parseInt(arguments[0]);
        int rounds = Integer.parseInt(arguments[1]);
        try (EmbeddedPostgres server = EmbeddedPostgres.builder()
                        .setServerConfig("synchronous_commit", "on")
                        .start();
                ConfigurableApplicationContext application = start(server.getJdbcUrl("postgres", "postgres"))) {
            JdbcClient database = JdbcClient.create(application.getBean(DataSource.class));
            fill(database, items);
            sizes(database);
            Browser anna = Browser.of(
                    application.getEnvironment().getRequiredProperty("local.server.port", Integer.class), "anna");
            WorkList workList = application.getBean(WorkList.class);
            System.out.printf("%n%,d items, %d rounds%n", items, rounds);
            System.out.printf("%-22s %9s %8s %8s %8s  %s%n", "", "different", "p50 ms", "p95 ms", "most ms", "slowest");
            Requests requests = new Requests(items);
            requests.warmUp().forEach(path -> ask(anna, path));
            Kind.print("counts of a subtab", Arrays.asList(ItemType.values()), rounds, workList::counts);
            requests.kinds(anna).forEach((kind, paths) -> Kind.print(kind, paths, rounds, path -> ask(anna, path)));
        }
    }

    private static ConfigurableApplicationContext start(String url) {
        return new SpringApplicationBuilder(Application.class)
                .profiles("test")
                .run(
                        "--spring.datasource.url=" + url,
                        "--spring.datasource.username=postgres",
                        "--server.port=0",
                        "--logging.level.root=warn",
                        "--spring.main.banner-mode=off");
    }

    /** The indexes that hold nothing unique are made afterwards, which takes a minute instead of many. */
    private static void fill(JdbcClient database, int items) throws IOException {
        long begun = System.nanoTime();
        Map<String, String> indexes = new LinkedHashMap<>();
        database.sql("select indexname, indexdef from pg_indexes where tablename = 'item' and indexdef not like '%UNIQUE%'")
                .query(row -> {
                    indexes.put(row.getString(1), row.getString(2));
                });
        indexes.keySet().forEach(index -> database.sql("drop index " + index).update());
        for (String statement : Files.readString(Path.of("src/bench/million-items.sql"))
                .replace("${items}", String.valueOf(items))
                .split(";\n")) {
            database.sql(statement).update();
        }
        indexes.values().forEach(index -> database.sql(index).update());
        database.sql("vacuum analyze").update();
        System.out.printf("filled in %.0f s%n", (System.nanoTime() - begun) / 1e9);
    }

    /** Prints what the items and each of their indexes take on the disk. */
    private static void sizes(JdbcClient database) {
        database.sql("select relname, pg_relation_size(oid) / 1000000.0 from pg_class where oid = 'item'::regclass or oid in"
                        + " (select indexrelid from pg_index where indrelid = 'item'::regclass) order by relname")
                .query(row -> {
                    System.out.printf("%-22s %9.0f MB%n", row.getString(1), row.getDouble(2));
                });
    }

    static HttpResponse<String> ask(Browser browser, String path) {
        HttpResponse<String> answer = browser.get(path);
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(path + " answers " + answer.statusCode());
        }
        return answer;
    }
}

/** The times of one kind of requests. */
final class Kind {

    private Kind() {}

    static <T> void print(String name, List<T> different, int rounds, Function<T, Object> asked) {
        List<T> order = new ArrayList<>(different);
        order.stream().limit(10).forEach(asked::apply);
        double[][] halves = new double[2][rounds];
        double most = 0;
        Object slowest = "";
        for (int round = 0; round < rounds; round++) {
            Collections.shuffle(order, new Random(round));
            double[] times = new double[order.size()];
            for (int i = 0; i < times.length; i++) {
                long begun = System.nanoTime();
                asked.apply(order.get(i));
                times[i] = (System.nanoTime() - begun) / 1e6;
                if (times[i] > most) {
                    most = times[i];
                    slowest = order.get(i);
                }
            }
            Arrays.sort(times);
            halves[0][round] = times[times.length / 2];
            halves[1][round] = times[(int) Math.ceil(times.length * 0.95) - 1];
        }
        System.out.printf(
                "%-22s %9d %8.1f %8.1f %8.1f  %s%n", name, order.size(), median(halves[0]), median(halves[1]), most, slowest);
    }

    private static double median(double... values) {
        Arrays.sort(values);
        return values[values.length / 2];
    }
}

/** What people and machines ask for. */
record Requests(int items) {

    private static final Pattern NEXT = Pattern.compile("\"next\":\"([^\"]+)\"");
    private static final List<String> TYPES =
            Arrays.stream(ItemType.values()).map(ItemType::code).toList();
    private static final List<String> VIEWS = List.of("synced", "ready-to-export", "all", "void", "failed");
    private static final List<String> ORDERS =
            List.of("number", "title", "vendor", "project", "amount", "sender", "age", "created");

    Map<String, List<String>> kinds(Browser browser) {
        Map<String, List<String>> kinds = new LinkedHashMap<>();
        kinds.put("list", pages(List.of("")));
        kinds.put("list, second page", secondPages(browser));
        kinds.put("list in another order", orders());
        kinds.put("search", pages(searched().map(text -> "q=" + text).toList()));
        kinds.put("search, two letters", pages(List.of("q=zq", "q=on", "q=x9", "q=7%25", "q=%25_")));
        kinds.put("vendor", pages(vendors().map(vendor -> "vendor=" + vendor).toList()));
        kinds.put("age", pages(numbers(2, 30, 300, 1000, 1090, 2000).map(days -> "olderThan=" + days).toList()));
        kinds.put("age, oldest first", pages(numbers(2, 300, 1090, 2000).map(days -> "olderThan=" + days + "&sort=-age").toList()));
        kinds.put("sender", pages(List.of("sender=user1", "sender=user39", "sender=nobody")));
        kinds.put("project", pages(List.of("project=J-1", "project=j-77", "project=J-500", "project=none")));
        kinds.put("amount", pages(List.of("amountFrom=900000", "amountFrom=5000000", "amountTo=60", "amountFrom=100&amountTo=200")));
        kinds.put("API", api());
        kinds.put("API, search", searched().map(text -> "/api/v1/items?q=" + text).toList());
        kinds.put("API, vendor", vendors().map(vendor -> "/api/v1/items?vendor=" + vendor).toList());
        kinds.put("API, age", numbers(2, 30, 300, 1000, 1090, 2000).map(days -> "/api/v1/items?olderThan=" + days).toList());
        return kinds;
    }

    /** What a server that has just started has not compiled yet, it has after these. */
    List<String> warmUp() {
        return Stream.generate(() -> List.of("/erp/jobs?view=ready-to-export", "/erp/commitments?view=synced&sort=title", "/api/v1/items"))
                .limit(200)
                .flatMap(List::stream)
                .toList();
    }

    private static Stream<String> numbers(int... numbers) {
        return IntStream.of(numbers).mapToObj(String::valueOf);
    }

    /** Words that many, few, one and no item has, in title, number, vendor and the ERP's number. */
    private Stream<String> searched() {
        return Stream.of(
                        "concrete",
                        "tower B, lot 4711",
                        "lot 123",
                        "Switchgear",
                        "lot 4999",
                        "pioneer glazing 274",
                        "Harbor",
                        "V-1999",
                        "v-3",
                        "N-" + items / 2,
                        "n-" + items / 3,
                        "N-" + (items - 1),
                        "PO-5" + String.format("%06d", items / 4),
                        "po-5000",
                        "nothing like it",
                        "xyzzy",
                        "wing, lot",
                        "777")
                .map(text -> URLEncoder.encode(text, StandardCharsets.UTF_8));
    }

    private static Stream<String> vendors() {
        return Stream.of(
                        "V-1", "v-2", "V-50", "V-500", "V-1000", "V-1500", "V-2000", "V-9999", "pioneer glazing 24", "Nobody")
                .map(text -> URLEncoder.encode(text, StandardCharsets.UTF_8));
    }

    /** Every narrowing in some subtabs and every view. */
    private static List<String> pages(List<String> narrowings) {
        List<String> pages = new ArrayList<>();
        for (String type : narrowings.size() > 6 ? List.of("commitment", "subcontractor-invoice") : TYPES) {
            for (String view : narrowings.size() > 6 ? VIEWS.subList(0, 3) : VIEWS) {
                narrowings.forEach(narrowing -> pages.add("/erp/" + type + "s?view=" + view + "&" + narrowing));
            }
        }
        return pages;
    }

    private static List<String> orders() {
        List<String> pages = new ArrayList<>();
        for (String order : ORDERS) {
            for (String view : List.of("synced", "all", "void")) {
                pages.add("/erp/commitments?view=" + view + "&sort=" + order);
                pages.add("/erp/commitments?view=" + view + "&sort=-" + order);
            }
        }
        return pages;
    }

    private static List<String> secondPages(Browser browser) {
        List<String> pages = new ArrayList<>();
        for (String type : TYPES) {
            for (String order : ORDERS) {
                Matcher next = NEXT.matcher(MillionItems.ask(
                                browser, "/api/v1/items?state=synced&type=" + type + "&sort=" + order)
                        .body());
                if (next.find()) {
                    pages.add("/erp/" + type + "s?view=synced&sort=" + order + "&after="
                            + URLEncoder.encode(next.group(1), StandardCharsets.UTF_8));
                }
            }
        }
        return pages;
    }

    private static List<String> api() {
        List<String> paths = new ArrayList<>(List.of("/api/v1/items", "/api/v1/items?limit=200", "/api/v1/items?sort=created"));
        for (String type : TYPES) {
            paths.add("/api/v1/items?type=" + type);
            for (String state : List.of("synced", "sent", "failed", "void")) {
                paths.add("/api/v1/items?limit=200&type=" + type + "&state=" + state);
                paths.add("/api/v1/items?state=" + state + "&sort=-amount");
            }
        }
        return paths;
    }
}
