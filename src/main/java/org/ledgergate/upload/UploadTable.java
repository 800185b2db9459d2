package org.ledgergate.upload;

import com.fasterxml.jackson.core.type.TypeReference;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.ledgergate.access.Person;
import org.ledgergate.messages.JsonColumn;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** The uploads' rows. */
@Repository
class UploadTable {

    private static final JsonColumn<List<ImportedItem>> ITEMS = JsonColumn.withMessages(new TypeReference<>() {});

    private final JdbcClient jdbc;

    UploadTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Returns the new upload's number. */
    long add(Person by, String fileName, FileKind kind, String text, List<ImportedItem> items, Instant now) {
        GeneratedKeyHolder id = new GeneratedKeyHolder();
        jdbc.sql("insert into upload (uploaded_by, file_name, kind, content, items, uploaded_at)"
                        + " values (:by, :name, :kind, :content, :items, :now)")
                .param("by", by.id())
                .param("name", fileName)
                .param("kind", kind.name())
                .param("content", text)
                .param("items", ITEMS.write(items))
                .param("now", Timestamp.from(now))
                .update(id, "id");
        return id.getKeyAs(Long.class);
    }

    Optional<Upload> find(long id) {
        return jdbc.sql(
                        "select id, uploaded_by, file_name, kind, items, uploaded_at, imported_at from upload where id = :id")
                .param("id", id)
                .query((row, index) -> read(row))
                .optional();
    }

    /**
     * Marks an upload as imported and answers its text; whoever does so first holds the row until the transaction ends, everybody
     * else gets nothing.
     */
    Optional<String> claim(long id, Instant now) {
        boolean first = jdbc.sql("update upload set imported_at = :now where id = :id and imported_at is null")
                        .param("id", id)
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
        return first
                ? jdbc.sql("select content from upload where id = :id")
                        .param("id", id)
                        .query((row, index) -> row.getString(1))
                        .optional()
                : Optional.empty();
    }

    /** Writes down what was done; the text has served its purpose. */
    void done(long id, List<ImportedItem> items) {
        jdbc.sql("update upload set content = '', items = :items where id = :id")
                .param("id", id)
                .param("items", ITEMS.write(items))
                .update();
    }

    void forgetBefore(Instant time) {
        jdbc.sql("delete from upload where uploaded_at < :time")
                .param("time", Timestamp.from(time))
                .update();
    }

    /** Forgets all but a person's last uploads. */
    void keepLast(Person by, int count) {
        jdbc.sql(
                        "delete from upload where uploaded_by = :by and id not in (select id from upload where uploaded_by = :by"
                                + " order by id desc fetch first " + count + " rows only)")
                .param("by", by.id())
                .update();
    }

    private Upload read(ResultSet row) throws SQLException {
        Timestamp importedAt = row.getTimestamp("imported_at");
        return new Upload(
                row.getLong("id"),
                row.getString("uploaded_by"),
                row.getString("file_name"),
                FileKind.valueOf(row.getString("kind")),
                row.getTimestamp("uploaded_at").toInstant(),
                importedAt == null ? null : importedAt.toInstant(),
                ITEMS.read(row.getString("items")));
    }
}
