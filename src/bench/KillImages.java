import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.h2.engine.Constants;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.rec.FilePathRec;
import org.h2.store.fs.Recorder;

/**
 * Counts how many images of an H2 file, each what a kill between two writes would have left, hold one half of a transaction
 * without the other: of one writer, and of six at a time. Every transaction writes one row into each of two tables.
 */
final class KillImages {

    private static final int TABLES_BETWEEN = 100;
    private static final int WRITES_BETWEEN_IMAGES = 23;
    private static final String ORPHANS = "select (select count(*) from first where id not in (select id from last))"
            + " + (select count(*) from last where id not in (select id from first))";

    private final BlockingQueue<byte[]> images = new ArrayBlockingQueue<>(4);
    private final AtomicLong writes = new AtomicLong();
    private final String name = UUID.randomUUID().toString();
    private volatile boolean over;

    private KillImages() {}

    public static void main(String... arguments) throws Exception {
        int wanted = arguments.length == 0 ? 200 : Integer.parseInt(arguments[0]);
        FilePathRec.register();
        System.out.printf("H2 %s%n", Constants.FULL_VERSION);
        for (int writers : new int[] {1, 6}) {
            System.out.printf(
                    "%d writers at a time: %d of %d images hold half a transaction%n",
                    writers, new KillImages().halves(writers, wanted), wanted);
        }
        System.exit(0);
    }

    private int halves(int writers, int wanted) throws Exception {
        String url = "jdbc:h2:rec:memFS:/" + name + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE";
        try (Connection kept = DriverManager.getConnection(url, "sa", "")) {
            createTables(kept);
            FilePathRec.setRecorder((operation, file, data, position) -> keepImage(operation, file));
            for (int writer = 0; writer < writers; writer++) {
                Thread thread = new Thread(() -> write(url));
                thread.setDaemon(true);
                thread.start();
            }
            int halves = 0;
            for (int image = 0; image < wanted; image++) {
                halves += orphans(images.take(), name + "-" + image) > 0 ? 1 : 0;
            }
            over = true;
            return halves;
        }
    }

    private static void createTables(Connection database) throws SQLException {
        try (Statement statement = database.createStatement()) {
            statement.execute("create table first (id uuid primary key, item uuid, unique (item))");
            for (int table = 0; table < TABLES_BETWEEN; table++) {
                statement.execute("create table between_" + table + " (id uuid primary key, item uuid, unique (item))");
            }
            statement.execute("create table last (id uuid primary key)");
        }
    }

    private void write(String url) {
        try (Connection database = DriverManager.getConnection(url, "sa", "");
                PreparedStatement first = database.prepareStatement("insert into first values (?, ?)");
                PreparedStatement last = database.prepareStatement("insert into last values (?)")) {
            database.setAutoCommit(false);
            while (!over) {
                UUID id = UUID.randomUUID();
                first.setObject(1, id);
                first.setObject(2, id);
                first.executeUpdate();
                last.setObject(1, id);
                last.executeUpdate();
                database.commit();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Called before each write, so that what is kept is whole up to the write before. */
    private void keepImage(int operation, String file) {
        if (operation != Recorder.WRITE
                || !file.contains(name)
                || over
                || writes.incrementAndGet() % WRITES_BETWEEN_IMAGES != 0) {
            return;
        }
        try (FileChannel source = FilePath.get("memFS:/" + name + ".mv.db").open("r")) {
            ByteBuffer image = ByteBuffer.allocate((int) source.size());
            while (image.hasRemaining() && source.read(image, image.position()) >= 0) {
                continue;
            }
            while (!over && !images.offer(image.array(), 100, TimeUnit.MILLISECONDS)) {
                continue;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static long orphans(byte[] image, String copy) throws Exception {
        FilePath file = FilePath.get("memFS:/" + copy + ".mv.db");
        try (FileChannel target = file.open("rw")) {
            target.write(ByteBuffer.wrap(image), 0);
        }
        try (Connection database = DriverManager.getConnection("jdbc:h2:memFS:/" + copy, "sa", "");
                Statement statement = database.createStatement();
                ResultSet orphans = statement.executeQuery(ORPHANS)) {
            orphans.next();
            return orphans.getLong(1);
        } finally {
            file.delete();
        }
    }
}
