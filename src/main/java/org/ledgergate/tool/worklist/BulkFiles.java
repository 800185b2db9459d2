package org.ledgergate.tool.worklist;

import static org.ledgergate.tool.Sheet.text;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.ledgergate.access.Access;
import org.ledgergate.access.Person;
import org.ledgergate.bulk.BulkItem;
import org.ledgergate.bulk.BulkRun;
import org.ledgergate.bulk.BulkRuns;
import org.ledgergate.tool.FileFormat;
import org.ledgergate.tool.Sheet.Cell;
import org.ledgergate.tool.Sheet.NumberCell;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What became of each of a run's items, as a file. Source: R29. */
@Controller
class BulkFiles {

    private final BulkRuns runs;
    private final Access access;

    BulkFiles(BulkRuns runs, Access access) {
        this.runs = runs;
        this.access = access;
    }

    @GetMapping("/erp/runs/{id}/files/{format}")
    void download(@PathVariable long id, @PathVariable String format, Person person, HttpServletResponse response)
            throws IOException {
        access.requireReader(person);
        FileFormat file = FileFormat.ofCode(format);
        BulkRun run = runs.get(id);
        String name = "bulk-" + run.verb().code() + "-" + id;
        file.send(response, name, run.verb().label(), sheet -> {
            sheet.row(List.of(text("Number"), text("Amount"), text("Currency"), text("Result"), text("Reason")));
            runs.items(run, BulkRuns.MOST_ITEMS).forEach(item -> sheet.row(cells(run, item)));
        });
    }

    private static List<Cell> cells(BulkRun run, BulkItem item) {
        return List.of(
                text(item.number()),
                item.amount().<Cell>map(money -> new NumberCell(money.amount())).orElse(text("")),
                text(item.amount()
                        .map(money -> money.currency().getCurrencyCode())
                        .orElse("")),
                text(result(run, item)),
                text(item.message()));
    }

    private static String result(BulkRun run, BulkItem item) {
        return switch (item.outcome()) {
            case OPEN -> "not yet " + run.verb().said();
            case DONE -> run.verb().said();
            case REFUSED -> "not " + run.verb().said();
        };
    }
}
