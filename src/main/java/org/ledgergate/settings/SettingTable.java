package org.ledgergate.settings;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
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

    void put(String key, String value) {
        int updated = jdbc.sql("update setting set setting_value = :value where setting_key = :key")
                .param("key", key)
                .param("value", value)
                .update();
        if (updated == 0) {
            jdbc.sql("insert into setting (setting_key, setting_value) values (:key, :value)")
                    .param("key", key)
                    .param("value", value)
                    .update();
        }
    }
}
