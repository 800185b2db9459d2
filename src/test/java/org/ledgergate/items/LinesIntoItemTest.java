package org.ledgergate.items;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.Test;
import org.ledgergate.TestTransactions;

/** A database in which lines still had a table of their own is opened without losing a decimal of them. */
class LinesIntoItemTest {

    private final DataSource database =
            JdbcConnectionPool.create("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1", "sa", "");

    @Test
    void linesErpIdsAndExtraFieldsMoveIntoTheirItem() {
        UUID id = UUID.randomUUID();
        migrate("8");
        TestTransactions transactions = new TestTransactions(database);
        insert(transactions, id);

        migrate("latest");

        Item item = new ItemTable(transactions.jdbc(), transactions.batches())
                .find(new ItemId(id))
                .orElseThrow();
        assertThat(item.content().lines())
                .isEqualTo(List.of(
                        new Line(
                                "03-3000",
                                "Slab",
                                new BigDecimal("2.5"),
                                "m3",
                                new BigDecimal("400"),
                                new BigDecimal("1000.00"),
                                new BigDecimal("50.00")),
                        new Line("", "Extras", null, "", null, new BigDecimal("0.50"), new BigDecimal("0.00"))));
        assertThat(item.standing().erp()).isEqualTo(new ErpIds("SBX-1", Map.of(1, "SBX-1-1")));
        assertThat(item.standing().answer().extraFields()).isEqualTo(Map.of("batch", "B-7"));
    }

    private void migrate(String target) {
        FluentConfiguration flyway = Flyway.configure().dataSource(database).target(target);
        flyway.javaMigrations(new V9__LinesIntoItemTable()).load().migrate();
    }

    private static void insert(TestTransactions transactions, UUID id) {
        List.of(
                        "insert into item (id, type, source_system, source_id, item_number, item_title, item_kind, item_status,"
                                + " item_project, item_parent, item_vendor, item_currency, item_amount,"
                                + " item_retainage_percent, item_date, item_description, state, erp_id, creator, created_at,"
                                + " version) values (:id, 'commitment', 'test', '1', 'SC-001', 'Concrete', 'subcontract',"
                                + " 'approved', 'J-2041', '', 'V-1001', 'USD', '1000.50', '', '', '', 'SYNCED', 'SBX-1',"
                                + " 'paula', current_timestamp, 1)",
                        "insert into item_line values (:id, 1, '03-3000', 'Slab', 2.5, 'm3', 400, 1000, 50, 2, 'SBX-1-1')",
                        "insert into item_line values (:id, 2, '', 'Extras', null, '', null, 0.5, 0, 2, '')",
                        "insert into item_extra_field values (:id, 'batch', 'B-7')")
                .forEach(sql ->
                        transactions.jdbc().sql(sql).param("id", id.toString()).update());
    }
}
