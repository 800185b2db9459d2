package org.ledgergate.settings;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of people who chose a language or a time zone. */
@Repository
class ReadingTable {

    private final JdbcClient jdbc;

    ReadingTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Chosen> find(String person) {
        return jdbc.sql("select language, zone from reading where person_id = :person")
                .param("person", person)
                .query((row, index) -> new Chosen(row.getString("language"), row.getString("zone")))
                .optional();
    }

    void put(String person, String language, String zone) {
        jdbc.sql("delete from reading where person_id = :person")
                .param("person", person)
                .update();
        jdbc.sql("insert into reading (person_id, language, zone) values (:person, :language, :zone)")
                .param("person", person)
                .param("language", language)
                .param("zone", zone)
                .update();
    }

    /** @param language an IETF tag, and zone an IANA name; each is empty for no choice */
    record Chosen(String language, String zone) {}
}
