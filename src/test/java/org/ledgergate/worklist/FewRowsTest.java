package org.ledgergate.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.ExecutionInfo;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.proxy.ParameterSetOperation;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ledgergate.TestDatabase;
import org.ledgergate.items.ItemState;
import org.ledgergate.items.ItemType;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** On PostgreSQL a list reads few items of many, whatever it is narrowed by. Rule R26. */
class FewRowsTest {

    private static final int ITEMS = 20_000;
    private static final int FEW = ITEMS / 4;

    private static final AtomicReference<QueryInfo> LAST = new AtomicReference<>();
    private static DataSource database;
    private static WorkList workList;

    @BeforeAll
    static void fill() throws IOException {
        database = TestDatabase.POSTGRESQL.fresh();
        JdbcClient jdbc = JdbcClient.create(database);
        String script = Files.readString(Path.of("src/bench/million-items.sql")).replace("${items}", "" + ITEMS);
        for (String statement : script.split(";\n")) {
            jdbc.sql(statement).update();
        }
        jdbc.sql("vacuum analyze").update();
        DataSource watched = ProxyDataSourceBuilder.create(database)
                .afterQuery(FewRowsTest::remember)
                .build();
        workList = new WorkList(new WorkListTable(JdbcClient.create(watched), Clock.systemUTC()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "n-12345",
                "po-5004321",
                "lot 4711",
                "concrete",
                "Harbor",
                "nothing like it",
                "no%such_thing",
                "V-1999"
            })
    void searchReadsFewItemsHoweverManyHaveWhatIsSearchedFor(String text) {
        assertReadsFew(Map.of("q", text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"V-1", "v-700", "V-2000", "V-9999", "pioneer glazing 24"})
    void vendorReadsFewItems(String vendor) {
        assertReadsFew(Map.of("vendor", vendor));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "30", "300", "700", "1000", "1090", "2000"})
    void ageReadsFewItemsInEitherOrder(String days) {
        assertReadsFew(Map.of("olderThan", days));
        assertReadsFew(Map.of("olderThan", days, "sort", "-age"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"J-1", "j-1", "J-9999", "j-9999"})
    void projectReadsFewItems(String project) {
        assertReadsFew(Map.of("project", project));
    }

    @Test
    void senderAndAmountReadFewItems() {
        assertReadsFew(Map.of("sender", "user7"));
        assertReadsFew(Map.of("sender", "nobody"));
        assertReadsFew(Map.of("amountFrom", "990000"));
        assertReadsFew(Map.of("amountFrom", "5000000"));
    }

    @Test
    void everyOrderReadsFewItems() {
        for (SortKey key : SortKey.values()) {
            assertReadsFew(Map.of("sort", new ItemSort(key, true).code()));
            assertReadsFew(Map.of("sort", new ItemSort(key, false).code()));
        }
    }

    private static void assertReadsFew(Map<String, String> address) {
        assertReadsFew(address, ItemType.COMMITMENT, EnumSet.of(ItemState.SYNCED));
        assertReadsFew(address, ItemType.COMMITMENT, EnumSet.allOf(ItemState.class));
        assertReadsFew(address, ItemType.SUBCONTRACTOR_INVOICE, EnumSet.of(ItemState.SENT));
        if (!address.containsKey("sort")) {
            assertReadsFew(address, null, Set.of());
        }
    }

    private static void assertReadsFew(Map<String, String> address, @Nullable ItemType type, Set<ItemState> states) {
        workList.list(new ItemQuery(type, states, ItemSearch.of(address), 50));

        assertThat(rowsRead(plan(Objects.requireNonNull(LAST.get()))))
                .as("%s of %s in %s", address, type, states)
                .isLessThan(FEW);
    }

    private static void remember(ExecutionInfo execution, List<QueryInfo> queries) {
        LAST.set(queries.get(0));
    }

    /** Asks the database how it finds what a statement asks for, with the same values. */
    private static JsonNode plan(QueryInfo statement) {
        String plan = new JdbcTemplate(database)
                .query(
                        "explain (analyze, format json) " + statement.getQuery(),
                        prepared -> {
                            for (ParameterSetOperation value :
                                    statement.getParametersList().get(0)) {
                                set(value, prepared);
                            }
                        },
                        row -> {
                            row.next();
                            return row.getString(1);
                        });
        try {
            return new ObjectMapper().readTree(plan).get(0).get("Plan");
        } catch (IOException unreadable) {
            throw new AssertionError(plan, unreadable);
        }
    }

    private static void set(ParameterSetOperation value, PreparedStatement prepared) throws SQLException {
        try {
            value.getMethod().invoke(prepared, value.getArgs());
        } catch (ReflectiveOperationException failure) {
            throw new SQLException(failure);
        }
    }

    /** Returns how many items all scans of a plan looked at. */
    private static long rowsRead(JsonNode plan) {
        long read = 0;
        String node = plan.path("Node Type").asText();
        if (node.contains("Scan") && !node.equals("Bitmap Index Scan")) {
            read = plan.path("Actual Loops").asLong(1)
                    * (plan.path("Actual Rows").asLong()
                            + plan.path("Rows Removed by Filter").asLong()
                            + plan.path("Rows Removed by Index Recheck").asLong());
        }
        for (JsonNode child : plan.path("Plans")) {
            read += rowsRead(child);
        }
        return read;
    }
}
