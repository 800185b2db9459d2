package org.ledgergate.notifications;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The business dates that have had their summary, and who subscribes to it. */
@Repository
class SummaryTable {

    private final JdbcClient jdbc;

    SummaryTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean noted(LocalDate businessDate) {
        return jdbc.sql("select count(*) from daily_summary where business_date = :date")
                        .param("date", businessDate)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** @throws org.springframework.dao.DuplicateKeyException if another node has noted it meanwhile */
    void note(LocalDate businessDate, Instant now) {
        jdbc.sql("insert into daily_summary (business_date, queued_at) values (:date, :now)")
                .param("date", businessDate)
                .param("now", Timestamp.from(now))
                .update();
    }

    Optional<Boolean> subscribed(String personId) {
        return jdbc.sql("select subscribed from summary_subscription where person_id = :person")
                .param("person", personId)
                .query(Boolean.class)
                .optional();
    }

    Set<String> unsubscribed() {
        return new HashSet<>(jdbc.sql("select person_id from summary_subscription where not subscribed")
                .query(String.class)
                .list());
    }

    void subscribe(String personId, boolean subscribed) {
        int updated = jdbc.sql("update summary_subscription set subscribed = :subscribed where person_id = :person")
                .param("person", personId)
                .param("subscribed", subscribed)
                .update();
        if (updated == 0) {
            jdbc.sql("insert into summary_subscription (person_id, subscribed) values (:person, :subscribed)")
                    .param("person", personId)
                    .param("subscribed", subscribed)
                    .update();
        }
    }
}
