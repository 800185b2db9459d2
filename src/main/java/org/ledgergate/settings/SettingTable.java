package org.ledgergate.settings;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The settings that differ from their defaults, one row each. */
@Repository
class SettingTable {

    private final JdbcClient jdbc;

    SettingTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<String> find(String key) {
        return jdbc.sql("select setting_value from setting where setting_key = :key")
                .param("key", key)
                .query(String.class)
                .optional();
    }

    Map<String, String> all() {
        Map<String, String> all = new HashMap<>();
        jdbc.sql("select setting_key, setting_value from setting").query(row -> {
            all.put(row.getString(1), row.getString(2));
        });
        return all;
    }

    /** Returns when one of these was changed last; empty if none ever was. */
    Optional<Instant> changedAt(Set<String> keys) {
        return jdbc.sql("select max(changed_at) as last from setting where setting_key in (:keys)")
                .param("keys", keys)
                .query((row, index) -> Optional.ofNullable(row.getTimestamp("last")))
                .single()
                .map(Timestamp::toInstant);
    }

    void put(String key, String value, Instant now) {
        int updated = jdbc.sql("update setting set setting_value = :value, changed_at = :now where setting_key = :key")
                .param("key", key)
                .param("value", value)
                .param("now", Timestamp.from(now))
                .update();
        if (updated == 0) {
            jdbc.sql("insert into setting (setting_key, setting_value, changed_at) values (:key, :value, :now)")
                    .param("key", key)
                    .param("value", value)
                    .param("now", Timestamp.from(now))
                    .update();
        }
    }
}
