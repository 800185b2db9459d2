package org.ledgergate.tool.worklist;

import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ledgergate.access.Person;
import org.ledgergate.bulk.BulkRun;
import org.ledgergate.bulk.BulkRuns;
import org.ledgergate.bulk.InvalidSelection;
import org.ledgergate.items.ItemId;
import org.ledgergate.items.ItemRow;
import org.ledgergate.items.ItemType;
import org.ledgergate.messages.Refused;
import org.ledgergate.process.Verb;
import org.ledgergate.tool.Links;
import org.ledgergate.tool.PageFrames;
import org.ledgergate.tool.Refusal;
import org.ledgergate.tool.TypedFields;
import org.ledgergate.worklist.WorkList;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One verb for many items of a list: choose, confirm, watch, read what became of each. Source: R29. */
@Controller
class BulkPages {

    private final BulkRuns runs;
    private final WorkList workList;
    private final BulkViews views;
    private final PageFrames frames;

    BulkPages(BulkRuns runs, WorkList workList, BulkViews views, PageFrames frames) {
        this.runs = runs;
        this.workList = workList;
        this.views = views;
        this.frames = frames;
    }

    /** Takes the choice down and asks for a confirmation; all means all that the list's search finds, not only those shown. */
    @PostMapping("/erp/{segment}/bulk")
    String choose(
            @PathVariable String segment,
            @RequestParam MultiValueMap<String, String> parts,
            @RequestParam(defaultValue = "") String verb,
            @RequestParam(name = "item", defaultValue = "") List<String> ids,
            @RequestParam(defaultValue = "false") boolean all,
            Person person,
            RedirectAttributes next) {
        ItemType type = Links.itemsType(segment).orElseThrow(Refusal.PageNotFound::new);
        Verb wanted = Verb.ofCode(verb).orElseThrow(Refusal.PageNotFound::new);
        ListAddress address = ListAddress.of(parts, person);
        try {
            List<ItemRow> chosen = all ? workList.all(address.query(type), BulkRuns.MOST_ITEMS) : rows(type, ids);
            return "redirect:"
                    + Links.run(runs.choose(person, wanted, type, chosen).id());
        } catch (InvalidSelection refused) {
            Refusal.of(refused).showNext(next);
            return "redirect:" + address.under(Links.items(type));
        }
    }

    @GetMapping("/erp/runs/{id}")
    String show(@PathVariable long id, Person person, Model model) {
        return page(id, person, Map.of(), model);
    }

    /** The part of the page that says how far it is, for a page that is open already. */
    @GetMapping("/erp/runs/{id}/numbers")
    String numbers(@PathVariable long id, Person person, Model model) {
        show(id, person, model);
        return "tool/fragments/run-numbers :: numbers";
    }

    /** The address of a refused start, opened once more. */
    @GetMapping("/erp/runs/{id}/start")
    String run(@PathVariable long id) {
        return "redirect:" + Links.run(id);
    }

    @PostMapping("/erp/runs/{id}/start")
    String start(
            @PathVariable long id,
            @RequestParam Map<String, String> typed,
            Person person,
            HttpServletResponse response,
            Model model) {
        try {
            runs.start(person, id, TypedFields.reason(typed), TypedFields.ofErp(typed));
            return "redirect:" + Links.run(id);
        } catch (Refused cause) {
            Refusal.of(cause).show(response, model);
            return page(id, person, typed, model);
        }
    }

    private String page(long id, Person person, Map<String, String> typed, Model model) {
        BulkRun run = runs.get(id);
        model.addAttribute("frame", frames.around(person, Links.items(run.type())));
        model.addAttribute("view", views.of(run, person));
        model.addAttribute("typed", typed);
        return "tool/run";
    }

    /** Returns the ticked items in the order in which they were listed; one that is gone, or of another type, is left out. */
    private List<ItemRow> rows(ItemType type, List<String> ids) {
        Map<ItemId, Optional<ItemRow>> chosen = new LinkedHashMap<>();
        ids.forEach(id -> chosen.put(ItemId.of(id), Optional.empty()));
        workList.rows(chosen.keySet()).stream()
                .filter(row -> row.type() == type)
                .forEach(row -> chosen.put(row.id(), Optional.of(row)));
        return chosen.values().stream().flatMap(Optional::stream).toList();
    }
}
