package org.ledgergate.intake;

import java.util.List;
import java.util.Set;
import org.ledgergate.records.ErpRecord;
import org.ledgergate.records.ErpRecords;
import org.ledgergate.records.ErpRecords.Taken;
import org.ledgergate.records.RecordKind;
import org.ledgergate.records.RecordStage;
import org.ledgergate.worklist.WorkList;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes over what the ERP told, with what that changes for the items that name it. */
@Component
class RecordImport {

    private final ErpRecords records;
    private final Staging staging;
    private final WorkList workList;

    RecordImport(ErpRecords records, Staging staging, WorkList workList) {
        this.records = records;
        this.staging = staging;
        this.workList = workList;
    }

    @Transactional
    public Taken of(RecordKind kind, List<ErpRecord> told) {
        Taken taken = records.take(kind, told, staging.ofNew(kind));
        if (kind == RecordKind.JOB) {
            addOwnJobs();
        }
        if (kind == RecordKind.VENDOR && taken.added() + taken.changed() > 0) {
            workList.nameVendors();
        }
        return taken;
    }

    /** A job that the ERP has from us needs nobody to add it. */
    private void addOwnJobs() {
        Set<String> waiting = records.codes(RecordKind.JOB, RecordStage.READY);
        if (!waiting.isEmpty()) {
            waiting.retainAll(workList.jobsInErp());
            records.add(RecordKind.JOB, waiting);
        }
    }
}
