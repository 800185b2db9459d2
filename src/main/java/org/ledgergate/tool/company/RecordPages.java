package org.ledgergate.tool.company;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ledgergate.access.Person;
import org.ledgergate.intake.Intake;
import org.ledgergate.intake.Staging;
import org.ledgergate.items.ItemType;
import org.ledgergate.messages.Coded;
import org.ledgergate.messages.Message;
import org.ledgergate.records.RecordKind;
import org.ledgergate.records.RecordStage;
import org.ledgergate.tool.Links;
import org.ledgergate.tool.PageFrames;
import org.ledgergate.tool.PageText;
import org.ledgergate.tool.Refusal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * What the ERP has: vendors, cost codes, jobs and prime contracts, with Sync or Refresh for accounting approvers. What Refresh
 * brought is added, archived and restored by whoever has Standard. Source: R21, R25, R28.
 */
@Controller
class RecordPages {

    private static final String SECONDS_WHILE_RUNNING = "3";

    private final Intake intake;
    private final Staging staging;
    private final RecordLists lists;
    private final PageFrames frames;
    private final PageText words;

    RecordPages(Intake intake, Staging staging, RecordLists lists, PageFrames frames, PageText words) {
        this.intake = intake;
        this.staging = staging;
        this.lists = lists;
        this.frames = frames;
        this.words = words;
    }

    @GetMapping("/erp/records/{segment}")
    String list(
            @PathVariable String segment,
            @RequestParam(defaultValue = "") String view,
            @RequestParam(defaultValue = "") String q,
            Person person,
            HttpServletResponse response,
            Model model) {
        RecordKind kind = kind(segment);
        String tab = kind == RecordKind.JOB ? Links.items(ItemType.JOB) : Links.records(kind);
        model.addAttribute("frame", frames.around(person, tab));
        RecordList list = lists.of(kind, stage(view), q.strip(), person);
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

    @PostMapping("/erp/records/{segment}/{verb:add|archive|restore}")
    String move(
            @PathVariable String segment,
            @PathVariable String verb,
            @RequestParam(defaultValue = "") String view,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") List<String> item,
            @RequestParam(defaultValue = "false") boolean all,
            Person person,
            RedirectAttributes next) {
        RecordKind kind = kind(segment);
        RecordStage from = stage(view).orElse(RecordStage.SYNCED);
        Set<String> codes = all ? lists.codes(kind, from, q.strip()) : Set.copyOf(item);
        int moved = switch (verb) {
            case "add" -> staging.add(person, kind, codes).size();
            case "archive" -> staging.archive(person, kind, codes).size();
            default -> staging.restore(person, kind, codes).size();
        };
        next.addFlashAttribute("done", words.text("records.done." + verb, moved, codes.size()));
        return "redirect:" + RecordList.href(kind, from, q.strip());
    }

    private static Optional<RecordStage> stage(String view) {
        Optional<RecordStage> stage = RecordStage.ofCode(view);
        if (stage.isEmpty() && !view.isEmpty()) {
            throw new Refusal.Unreadable(Message.of("page.no-view", view, Coded.all(RecordStage.class)));
        }
        return stage;
    }

    private static RecordKind kind(String segment) {
        return Links.recordsKind(segment).orElseThrow(Refusal.PageNotFound::new);
    }
}
