package org.ledgergate.tool.form;

import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.ledgergate.items.ItemState;
import org.ledgergate.items.ItemType;
import org.ledgergate.items.content.Field;
import org.ledgergate.messages.Text;
import org.ledgergate.records.ErpRecord;
import org.ledgergate.records.ErpRecords;
import org.ledgergate.records.RecordKind;
import org.ledgergate.worklist.WorkList;
import org.springframework.stereotype.Component;

/** What there is, offered while somebody types; so many that a page stays light. */
@Component
class Suggestions {

    private static final int MOST = 500;

    /** @param commitments those of the form's project */
    record Lists(
            List<Suggestion> jobs,
            List<Suggestion> vendors,
            List<Suggestion> costCodes,
            List<Suggestion> primeContracts,
            List<Suggestion> commitments) {}

    private final ErpRecords records;
    private final WorkList workList;
    private final Jobs jobs;

    Suggestions(ErpRecords records, WorkList workList, Jobs jobs) {
        this.records = records;
        this.workList = workList;
        this.jobs = jobs;
    }

    Lists around(ItemForm form) {
        return new Lists(
                offered(form, Field.PROJECT) ? projects() : List.of(),
                some(RecordKind.VENDOR).toList(),
                some(RecordKind.COST_CODE).toList(),
                some(RecordKind.PRIME_CONTRACT).toList(),
                offered(form, Field.PARENT) ? commitments(form.fields().getOrDefault(Field.PROJECT, "")) : List.of());
    }

    private static boolean offered(ItemForm form, Field field) {
        return form.type().fields().contains(field);
    }

    List<Suggestion> commitments(String project) {
        return project.isEmpty() || !Text.storable(project)
                ? List.of()
                : workList.ofProject(project, Set.of(ItemType.COMMITMENT), MOST).stream()
                        .filter(row -> row.lifecycle().state() != ItemState.VOID)
                        .limit(MOST)
                        .map(Suggestion::of)
                        .toList();
    }

    /** A job that the ERP has from us is one. */
    private List<Suggestion> projects() {
        TreeMap<String, Suggestion> byCode = new TreeMap<>();
        Stream.concat(some(RecordKind.JOB), jobs.some(MOST).stream().map(Suggestion::of))
                .forEach(job -> byCode.putIfAbsent(job.code(), job));
        return byCode.values().stream().limit(MOST).toList();
    }

    private Stream<Suggestion> some(RecordKind kind) {
        return records.all(kind).stream().filter(ErpRecord::usable).limit(MOST).map(Suggestion::of);
    }
}
