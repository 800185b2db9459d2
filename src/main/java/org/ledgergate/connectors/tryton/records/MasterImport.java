package org.ledgergate.connectors.tryton.records;

import static org.ledgergate.connectors.tryton.rpc.TrytonValues.is;
import static org.ledgergate.connectors.tryton.rpc.TrytonValues.where;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ledgergate.connectors.tryton.rpc.TrytonClient;
import org.ledgergate.records.ErpRecord;
import org.ledgergate.records.RecordKind;

/** The vendors, jobs and cost codes that Tryton has. */
public class MasterImport {

    private static final List<Object> ACTIVE_OR_NOT = where("active", "in", List.of(true, false));

    private final TrytonClient tryton;
    private final TrytonCodes codes;

    public MasterImport(TrytonClient tryton, TrytonCodes codes) {
        this.tryton = tryton;
        this.codes = codes;
    }

    /** Returns one record for each code: where Tryton has two, an active one. */
    public List<ErpRecord> all(RecordKind kind) {
        Map<String, ErpRecord> byCode = new LinkedHashMap<>();
        for (JsonNode row : rows(kind)) {
            String code = row.path("code").asText("");
            if (!code.isBlank()) {
                byCode.merge(code, record(kind, code, row), (first, second) -> first.active() ? first : second);
            }
        }
        return List.copyOf(byCode.values());
    }

    private static ErpRecord record(RecordKind kind, String code, JsonNode row) {
        boolean open = kind == RecordKind.VENDOR || row.path("state").asText().equals("opened");
        return new ErpRecord(
                kind,
                code,
                row.path("name").asText(code),
                open && row.path("active").asBoolean());
    }

    private Collection<JsonNode> rows(RecordKind kind) {
        return switch (kind) {
            case VENDOR -> tryton.search("party.party", List.of(ACTIVE_OR_NOT), "code", "name", "active");
            case JOB -> accounts(codes.jobs());
            case COST_CODE -> accounts(codes.costCodes());
            case PRIME_CONTRACT -> List.of();
        };
    }

    private Collection<JsonNode> accounts(String axis) {
        return tryton.search(
                "analytic_account.account",
                List.of(is("root.code", axis), is("type", "normal"), where("state", "!=", "draft"), ACTIVE_OR_NOT),
                "code",
                "name",
                "active",
                "state");
    }
}
