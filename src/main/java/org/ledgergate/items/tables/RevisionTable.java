package org.ledgergate.items.tables;

import com.fasterxml.jackson.core.type.TypeReference;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.ledgergate.items.Item;
import org.ledgergate.items.ItemId;
import org.ledgergate.items.Revision;
import org.ledgergate.items.content.Content;
import org.ledgergate.messages.JsonColumn;
import org.ledgergate.storage.Sha256;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What each send froze, one row each, never changed. */
@Repository
public class RevisionTable {

    private static final JsonColumn<Content> CONTENT = JsonColumn.of(new TypeReference<>() {});

    private final JdbcClient jdbc;

    public RevisionTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void freeze(Item item, Instant now) {
        String content = CONTENT.write(item.content());
        jdbc.sql("insert into item_revision (item_id, revision, sent_at, sender, content, content_hash)"
                        + " values (:item, :revision, :sentAt, :sender, :content, :hash)")
                .param("item", item.id().toString())
                .param("revision", item.lifecycle().revision())
                .param("sentAt", Timestamp.from(now))
                .param("sender", item.lifecycle().sender())
                .param("content", content)
                .param("hash", Sha256.of(content.getBytes(StandardCharsets.UTF_8)))
                .update();
    }

    public Optional<Revision> find(ItemId item, int revision) {
        if (revision < 1) {
            return Optional.empty();
        }
        return jdbc.sql("select * from item_revision where item_id = :item and revision = :revision")
                .param("item", item.toString())
                .param("revision", revision)
                .query((row, index) -> read(row))
                .optional();
    }

    public List<Revision> all(ItemId item) {
        return jdbc.sql("select * from item_revision where item_id = :item order by revision")
                .param("item", item.toString())
                .query((row, index) -> read(row))
                .list();
    }

    private static Revision read(ResultSet row) throws SQLException {
        return new Revision(
                row.getInt("revision"),
                row.getTimestamp("sent_at").toInstant(),
                row.getString("sender"),
                CONTENT.read(row.getString("content")),
                row.getString("content_hash"));
    }
}
