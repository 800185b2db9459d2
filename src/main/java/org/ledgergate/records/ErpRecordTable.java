package org.ledgergate.records;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The ERP's records that items refer to, one row each. */
@Repository
class ErpRecordTable {

    private final JdbcClient jdbc;
    private final NamedParameterJdbcOperations batches;

    ErpRecordTable(JdbcClient jdbc, NamedParameterJdbcOperations batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    List<ErpRecord> all(RecordKind kind) {
        return jdbc.sql("select kind, code, name, active, stage from erp_record where kind = :kind order by code")
                .param("kind", kind.name())
                .query((row, index) -> read(row))
                .list();
    }

    List<ErpRecord> called(RecordKind kind, String text) {
        return jdbc.sql("select kind, code, name, active, stage from erp_record where kind = :kind"
                        + " and (code_key = :key or lower(name) = lower(:text))")
                .param("kind", kind.name())
                .param("key", Identifier.key(text))
                .param("text", text)
                .query((row, index) -> read(row))
                .list();
    }

    /** @param codes by kind, each in whatever writing */
    Set<ErpRecord> known(Map<RecordKind, Set<String>> codes) {
        List<String> conditions = new ArrayList<>();
        Map<String, Object> parameters = new HashMap<>();
        codes.forEach((kind, ofKind) -> {
            if (!ofKind.isEmpty()) {
                conditions.add("kind = '" + kind.name() + "' and code_key in (:" + kind.name() + ")");
                parameters.put(kind.name(), ofKind.stream().map(Identifier::key).collect(Collectors.toSet()));
            }
        });
        return conditions.isEmpty()
                ? Set.of()
                : jdbc.sql("select kind, code, name, active, stage from erp_record where "
                                + String.join(" or ", conditions))
                        .params(parameters)
                        .query((row, index) -> read(row))
                        .set();
    }

    void insert(List<ErpRecord> records) {
        batches.batchUpdate(
                "insert into erp_record (kind, code, code_key, name, active, stage)"
                        + " values (:kind, :code, :key, :name, :active, :stage)",
                parameters(records));
    }

    void update(List<ErpRecord> records) {
        batches.batchUpdate(
                "update erp_record set name = :name, active = :active where kind = :kind and code = :code",
                parameters(records));
    }

    /** Returns how many there are in each stage; stages without any left out. */
    Map<RecordStage, Integer> counts(RecordKind kind) {
        Map<RecordStage, Integer> counts = new EnumMap<>(RecordStage.class);
        jdbc.sql("select stage, count(*) as number from erp_record where kind = :kind group by stage")
                .param("kind", kind.name())
                .query((row, index) -> counts.put(RecordStage.valueOf(row.getString("stage")), row.getInt("number")))
                .list();
        return counts;
    }

    Set<String> codes(RecordKind kind, RecordStage stage) {
        return jdbc.sql("select code from erp_record where kind = :kind and stage = :stage")
                .param("kind", kind.name())
                .param("stage", stage.name())
                .query(String.class)
                .set();
    }

    /** Returns those of the codes that stand at a stage, in the order of the list, and keeps others from moving them before the transaction ends. */
    List<String> lock(RecordKind kind, RecordStage stage, Set<String> codes) {
        return jdbc.sql("select code from erp_record where kind = :kind and stage = :stage and code in (:codes)"
                        + " order by code for update")
                .param("kind", kind.name())
                .param("stage", stage.name())
                .param("codes", codes)
                .query(String.class)
                .list();
    }

    void move(RecordKind kind, Collection<String> codes, RecordStage next) {
        jdbc.sql("update erp_record set stage = :next where kind = :kind and code in (:codes)")
                .param("next", next.name())
                .param("kind", kind.name())
                .param("codes", codes)
                .update();
    }

    void deleteAll() {
        jdbc.sql("delete from erp_record").update();
    }

    private static SqlParameterSource[] parameters(List<ErpRecord> records) {
        return records.stream()
                .map(erp -> new MapSqlParameterSource()
                        .addValue("kind", erp.kind().name())
                        .addValue("code", erp.code())
                        .addValue("key", Identifier.key(erp.code()))
                        .addValue("name", erp.name())
                        .addValue("active", erp.active())
                        .addValue("stage", erp.stage().name()))
                .toArray(SqlParameterSource[]::new);
    }

    private static ErpRecord read(ResultSet row) throws SQLException {
        return new ErpRecord(
                RecordKind.valueOf(row.getString("kind")),
                row.getString("code"),
                row.getString("name"),
                row.getBoolean("active"),
                RecordStage.valueOf(row.getString("stage")));
    }
}
