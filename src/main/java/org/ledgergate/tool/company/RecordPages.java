package org.ledgergate.tool.company;

import jakarta.servlet.http.HttpServletResponse;
import org.ledgergate.access.Access;
import org.ledgergate.access.Person;
import org.ledgergate.intake.Intake;
import org.ledgergate.items.ErpRecords;
import org.ledgergate.items.ItemType;
import org.ledgergate.items.RecordKind;
import org.ledgergate.tool.Frames;
import org.ledgergate.tool.Links;
import org.ledgergate.tool.Refusal;
import org.ledgergate.tool.Words;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What the ERP has: vendors, cost codes and jobs, with Sync or Refresh for accounting approvers. Source: R21, R28. */
@Controller
class RecordPages {

    private static final String SECONDS_WHILE_RUNNING = "3";

    private final Intake intake;
    private final ErpRecords records;
    private final Access access;
    private final Frames frames;
    private final Words words;

    RecordPages(Intake intake, ErpRecords records, Access access, Frames frames, Words words) {
        this.intake = intake;
        this.records = records;
        this.access = access;
        this.frames = frames;
        this.words = words;
    }

    @GetMapping("/erp/records/{segment}")
    String list(
            @PathVariable String segment,
            @RequestParam(defaultValue = "") String q,
            Person person,
            HttpServletResponse response,
            Model model) {
        RecordKind kind = kind(segment);
        String tab = kind == RecordKind.JOB ? Links.items(ItemType.JOB) : Links.records(kind);
        model.addAttribute("frame", frames.around(person, tab));
        RecordList list = list(kind, q.strip(), person);
        model.addAttribute("list", list);
        if (list.running()) {
            response.setHeader("Refresh", SECONDS_WHILE_RUNNING);
        }
        return "tool/records";
    }

    @PostMapping("/erp/records/{segment}")
    String run(@PathVariable String segment, Person person) {
        RecordKind kind = kind(segment);
        intake.run(person, kind);
        return "redirect:" + Links.records(kind);
    }

    private RecordList list(RecordKind kind, String q, Person person) {
        var last = intake.last(kind).map(run -> RecordList.LastRun.of(run, words));
        return RecordList.of(kind, q, records.all(kind), last, access.whyNotApprover(person, kind.box()));
    }

    private static RecordKind kind(String segment) {
        return Links.recordsKind(segment).orElseThrow(Refusal.PageNotFound::new);
    }
}
