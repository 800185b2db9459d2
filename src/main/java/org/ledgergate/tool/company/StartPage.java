package org.ledgergate.tool.company;

import java.util.Arrays;
import java.util.Map;
import org.ledgergate.access.Person;
import org.ledgergate.access.Role;
import org.ledgergate.items.ItemState;
import org.ledgergate.items.ItemType;
import org.ledgergate.tool.Links;
import org.ledgergate.tool.ListView;
import org.ledgergate.tool.PageFrames;
import org.ledgergate.worklist.WorkList;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Leads everyone to where their work is; those who see no items get a page that says what they can do. */
@Controller
class StartPage {

    private final WorkList workList;
    private final PageFrames frames;

    StartPage(WorkList workList, PageFrames frames) {
        this.workList = workList;
        this.frames = frames;
    }

    @GetMapping({"/", "/erp"})
    String start(Person person, Model model) {
        if (person.accountingApprover()) {
            return "redirect:" + itemsToReview();
        }
        if (person.has(Role.PROJECT_USER)) {
            return "redirect:" + Links.items(ItemType.COMMITMENT);
        }
        if (person.seesItems()) {
            return "redirect:" + Links.OVERVIEW;
        }
        if (person.has(Role.PROCESS_OWNER) || person.has(Role.CAMUNDA_ADMIN)) {
            model.addAttribute("frame", frames.aroundAnybody(person));
            return "tool/start";
        }
        return "redirect:/erp/me";
    }

    private String itemsToReview() {
        return Arrays.stream(ItemType.values())
                .filter(type -> workList.counts(type).getOrDefault(ItemState.SENT, 0L) > 0)
                .findFirst()
                .map(type -> Links.with(Links.items(type), Map.of("view", ListView.READY_TO_EXPORT.code())))
                .orElse(Links.OVERVIEW);
    }
}
