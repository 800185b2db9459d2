import java.lang.management.ManagementFactory;
import java.net.http.HttpResponse;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.ledgergate.Application;
import org.ledgergate.Browser;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Prints what a file of many rows keeps in memory while it is written, beside one of few rows in the same process. */
final class ListFiles {

    private static final int FEW = 100;

    private ListFiles() {}

    /** @param arguments a folder for the database, and how many rows are many */
    public static void main(String... arguments) throws InterruptedException {
        int many = Integer.parseInt(arguments[1]);
        try (ConfigurableApplicationContext application = start(arguments[0])) {
            JdbcClient database = application.getBean(JdbcClient.class);
            fill(database, "job", FEW);
            fill(database, "commitment", many);
            Browser rita = Browser.of(
                    application.getEnvironment().getRequiredProperty("local.server.port", Integer.class), "rita");
            for (String format : new String[] {"csv", "xlsx"}) {
                take(rita, "jobs", format);
                Taken few = take(rita, "jobs", format);
                Taken all = take(rita, "commitments", format);
                if (format.equals("csv") && (few.lines() != FEW + 1 || all.lines() != many + 1)) {
                    throw new IllegalStateException("Rows are missing: " + few + ", " + all);
                }
                System.out.printf("%n%-24s %10s %18s %6s%n", format, "MB sent", "MB of live heap", "ratio");
                print("%,d rows".formatted(FEW), few, few);
                print("%,d rows".formatted(many), all, few);
            }
        }
    }

    private static ConfigurableApplicationContext start(String folder) {
        return new SpringApplicationBuilder(Application.class)
                .profiles("test")
                .run(
                        "--spring.datasource.url=jdbc:h2:file:" + folder
                                + "/ledgergate;WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;CACHE_SIZE=16384",
                        "--server.port=0",
                        "--logging.level.root=warn",
                        "--spring.main.banner-mode=off");
    }

    private static void fill(JdbcClient database, String type, int items) {
        database.sql("insert into item (id, type, source_system, source_id, number_key, item_number, item_title, item_kind,"
                        + " item_status, item_project, item_parent, item_prime_contract, item_vendor, item_currency,"
                        + " item_amount, item_retainage_percent, item_date, item_description, lines, state, revision,"
                        + " sender, sent_at, answered_by, answered_at, creator, created_at, list_since, version) select"
                        + " random_uuid(), :type, 'bench', :type || x, :type || x, 'N-' || x, 'Concrete works of section ' || x,"
                        + " 'subcontract', 'approved', 'J-7', '', '', 'V-1001', 'USD', '1250.00', '', '',"
                        + " 'Poured in place, with all that belongs to it', '[]', 'SYNCED', 1, 'paula', current_timestamp,"
                        + " 'anna', current_timestamp, 'paula', current_timestamp, current_timestamp, 1"
                        + " from system_range(1, :items)")
                .param("type", type)
                .param("items", items)
                .update();
    }

    /** What came, and the most that was alive after a collection while it came. */
    private record Taken(long lines, long characters, long liveBytes) {}

    private static Taken take(Browser browser, String list, String format) throws InterruptedException {
        AtomicBoolean done = new AtomicBoolean();
        AtomicLong most = new AtomicLong();
        Thread watch = new Thread(() -> {
            do {
                System.gc();
                most.accumulateAndGet(
                        ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed(), Math::max);
                LockSupport.parkNanos(1_000_000_000L);
            } while (!done.get());
        });
        watch.start();
        HttpResponse<Stream<String>> answer = browser.open("/erp/" + list + "/files/" + format + "?view=all");
        long[] came = new long[2];
        try (Stream<String> body = answer.body()) {
            body.forEach(line -> {
                came[0]++;
                came[1] += line.length();
            });
        }
        done.set(true);
        LockSupport.unpark(watch);
        watch.join();
        return new Taken(came[0], came[1], most.get());
    }

    private static void print(String what, Taken taken, Taken baseline) {
        System.out.printf(
                "%-24s %10.1f %18.1f %6.2f%n",
                what, taken.characters() / 1e6, taken.liveBytes() / 1e6, (double) taken.liveBytes() / baseline.liveBytes());
    }
}
