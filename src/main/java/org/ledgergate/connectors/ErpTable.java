package org.ledgergate.connectors;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The one row that says which ERP items go to. Each attempt refers to it, so it cannot change once there is one. */
@Repository
class ErpTable {

    private final JdbcClient jdbc;

    ErpTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<InUse> find() {
        return jdbc.sql("select connection, since from erp")
                .query((row, index) -> new InUse(
                        row.getString("connection"), row.getTimestamp("since").toInstant()))
                .optional();
    }

    /** @throws org.springframework.dao.DuplicateKeyException if another node was faster */
    void begin(InUse first) {
        jdbc.sql("insert into erp (connection, since) values (:connection, :since)")
                .param("connection", first.connection())
                .param("since", Timestamp.from(first.since()))
                .update();
    }

    /** @throws org.springframework.dao.DataIntegrityViolationException if an attempt refers to the one that was in use */
    void change(InUse next) {
        jdbc.sql("update erp set connection = :connection, since = :since")
                .param("connection", next.connection())
                .param("since", Timestamp.from(next.since()))
                .update();
    }

    /** Returns whether an export was ever begun. */
    boolean attempted() {
        return jdbc.sql("select exists (select 1 from export_attempt)")
                .query(Boolean.class)
                .single();
    }

    /** The ERP that items go to, since when. */
    record InUse(String connection, Instant since) {}
}
