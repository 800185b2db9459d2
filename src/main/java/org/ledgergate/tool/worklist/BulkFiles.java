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
import org.ledgergate.tool.PageText;
import org.ledgergate.tool.Sheet.Cell;
import org.ledgergate.tool.Sheet.NumberCell;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What became of each of a run's items, as a file. Source: R29. */
@Controller
class BulkFiles {

    private static final List<String> HEAD =
            List.of("column.number", "column.amount", "column.currency", "file.result", "file.reason");

    private final BulkRuns runs;
    private final Access access;
    private final PageText words;

    BulkFiles(BulkRuns runs, Access access, PageText words) {
        this.runs = runs;
        this.access = access;
        this.words = words;
    }

    @GetMapping("/erp/runs/{id}/files/{format}")
    void download(@PathVariable long id, @PathVariable String format, Person person, HttpServletResponse response)
            throws IOException {
        access.requireReader(person);
        FileFormat file = FileFormat.ofCode(format);
        BulkRun run = runs.get(id);
        String name = "bulk-" + run.verb().code() + "-" + id;
        file.send(response, name, words.text("verb." + run.verb().code()), sheet -> {
            sheet.row(
                    HEAD.stream().map(column -> (Cell) text(words.text(column))).toList());
            runs.items(run, BulkRuns.MOST_ITEMS).forEach(item -> sheet.row(cells(run, item)));
        });
    }

    private List<Cell> cells(BulkRun run, BulkItem item) {
        return List.of(
                text(item.number()),
                item.amount().<Cell>map(money -> new NumberCell(money.amount())).orElse(text("")),
                text(item.amount()
                        .map(money -> money.currency().getCurrencyCode())
                        .orElse("")),
                text(result(run, item)),
                text(words.said(item.message())));
    }

    private String result(BulkRun run, BulkItem item) {
        return switch (item.outcome()) {
            case OPEN -> words.text("bulk.result.open");
            case DONE -> words.text("verb." + run.verb().code() + ".counted", 1);
            case REFUSED -> words.text("bulk.refused.count", 1);
        };
    }
}
