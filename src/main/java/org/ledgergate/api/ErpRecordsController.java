package org.ledgergate.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ledgergate.access.Access;
import org.ledgergate.access.Person;
import org.ledgergate.api.contract.Body;
import org.ledgergate.api.problems.NotServed;
import org.ledgergate.intake.Intake;
import org.ledgergate.intake.Staging;
import org.ledgergate.intake.SyncRun;
import org.ledgergate.messages.Coded;
import org.ledgergate.records.ErpRecords;
import org.ledgergate.records.RecordKind;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The ERP's vendors, cost codes and jobs, and asking it for them anew. */
@RestController
@RequestMapping(path = "/api/v1/erp-records/{kind}", produces = MediaType.APPLICATION_JSON_VALUE)
class ErpRecordsController {

    private final ErpRecords records;
    private final Intake intake;
    private final Staging staging;
    private final Access access;

    ErpRecordsController(ErpRecords records, Intake intake, Staging staging, Access access) {
        this.records = records;
        this.intake = intake;
        this.staging = staging;
        this.access = access;
    }

    @GetMapping
    Map<String, List<Known>> listErpRecords(Person person, @PathVariable String kind) {
        access.requireReader(person);
        return Map.of(
                "records",
                records.all(kind(kind)).stream()
                        .map(found -> new Known(found.code(), found.name(), found.active(), Coded.of(found.stage())))
                        .toList());
    }

    @GetMapping("/refresh")
    Refresh readRefresh(Person person, @PathVariable String kind) {
        access.requireReader(person);
        return intake.last(kind(kind))
                .map(Refresh::of)
                .orElseThrow(() -> new NotServed("The ERP was never asked for this."));
    }

    @PostMapping("/refresh")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Refresh refreshErpRecords(Person person, @PathVariable String kind) {
        return Refresh.of(intake.run(person, kind(kind)));
    }

    @PostMapping("/add")
    Map<String, List<String>> addErpRecords(Person person, @PathVariable String kind, Body body) {
        return Map.of("moved", staging.add(person, kind(kind), codes(body)));
    }

    @PostMapping("/archive")
    Map<String, List<String>> archiveErpRecords(Person person, @PathVariable String kind, Body body) {
        return Map.of("moved", staging.archive(person, kind(kind), codes(body)));
    }

    @PostMapping("/restore")
    Map<String, List<String>> restoreErpRecords(Person person, @PathVariable String kind, Body body) {
        return Map.of("moved", staging.restore(person, kind(kind), codes(body)));
    }

    private static Set<String> codes(Body body) {
        Set<String> codes = new LinkedHashSet<>();
        body.valid().path("codes").forEach(code -> codes.add(code.asText()));
        return codes;
    }

    private static RecordKind kind(String code) {
        return RecordKind.ofCode(code).orElseThrow(() -> new NotServed("The ERP is not asked for any " + code + "."));
    }

    /** A record as the ERP has it, and where it stands here. */
    record Known(String code, String name, boolean active, String stage) {}

    /** One time that the ERP was asked. */
    @JsonInclude(Include.NON_EMPTY)
    record Refresh(
            String state,
            String startedBy,
            String startedAt,
            @Nullable String endedAt,
            String message,
            int added,
            int changed,
            int gone) {

        static Refresh of(SyncRun run) {
            return new Refresh(
                    Coded.of(run.state()),
                    run.startedBy(),
                    run.startedAt().toString(),
                    run.endedAt() == null ? null : run.endedAt().toString(),
                    run.message().toString(),
                    run.added(),
                    run.changed(),
                    run.gone());
        }
    }
}
