package org.ledgergate.api;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.ledgergate.access.Access;
import org.ledgergate.access.Person;
import org.ledgergate.items.ErpRecords;
import org.ledgergate.items.RecordKind;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The ERP's vendors, cost codes and jobs. */
@RestController
@RequestMapping("/api/v1/erp-records/{kind}")
class ErpRecordsController {

    private final ErpRecords records;
    private final Access access;

    ErpRecordsController(ErpRecords records, Access access) {
        this.records = records;
        this.access = access;
    }

    @GetMapping
    Map<String, List<Known>> listErpRecords(Person person, @PathVariable String kind) {
        access.requireReader(person);
        return Map.of(
                "records",
                records.all(kind(kind)).stream()
                        .map(found -> new Known(found.code(), found.name(), found.active()))
                        .toList());
    }

    private static RecordKind kind(String code) {
        return Arrays.stream(RecordKind.values())
                .filter(kind -> kind.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new NotServed("The ERP is not asked for any " + code + "."));
    }

    /** A record as the ERP has it. */
    record Known(String code, String name, boolean active) {}
}
