package org.ledgergate.attachments;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.ledgergate.access.Person;
import org.ledgergate.items.ItemId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** The attachments' rows. */
@Repository
class AttachmentTable {

    private final JdbcClient jdbc;
    private final Clock clock;

    AttachmentTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Adds a row for a file that has been stored, and answers it. */
    Attachment add(Person by, ItemId item, CheckedFile file) {
        GeneratedKeyHolder id = new GeneratedKeyHolder();
        jdbc.sql("insert into attachment (item_id, file_name, file_type, bytes, sha256, attached_by, attached_at)"
                        + " values (:item, :name, :type, :bytes, :sha256, :by, :at)")
                .param("item", item.toString())
                .param("name", file.name())
                .param("type", file.type().name())
                .param("bytes", file.content().length)
                .param("sha256", file.sha256())
                .param("by", by.id())
                .param("at", Timestamp.from(clock.instant()))
                .update(id, "id");
        return find(item, id.getKeyAs(Long.class)).orElseThrow();
    }

    Optional<Attachment> find(ItemId item, long id) {
        return jdbc.sql("select * from attachment where item_id = :item and id = :id")
                .param("item", item.toString())
                .param("id", id)
                .query((row, index) -> read(row))
                .optional();
    }

    List<Attachment> of(ItemId item) {
        return jdbc.sql("select * from attachment where item_id = :item order by id")
                .param("item", item.toString())
                .query((row, index) -> read(row))
                .list();
    }

    void remove(Attachment attachment) {
        jdbc.sql("delete from attachment where id = :id")
                .param("id", attachment.id())
                .update();
    }

    private static Attachment read(ResultSet row) throws SQLException {
        return new Attachment(
                row.getLong("id"),
                ItemId.of(row.getString("item_id")),
                row.getString("file_name"),
                AttachmentType.valueOf(row.getString("file_type")),
                row.getLong("bytes"),
                row.getString("sha256"),
                row.getString("attached_by"),
                row.getTimestamp("attached_at").toInstant());
    }
}
