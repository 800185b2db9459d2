package org.ledgergate.tool.company;

import jakarta.servlet.http.HttpServletResponse;
import org.ledgergate.access.Access;
import org.ledgergate.access.GridRight;
import org.ledgergate.access.PeoplePage;
import org.ledgergate.access.Person;
import org.ledgergate.access.Rights;
import org.ledgergate.access.ToolPermission;
import org.ledgergate.messages.Refused;
import org.ledgergate.process.access.PersonRights;
import org.ledgergate.tool.Links;
import org.ledgergate.tool.PageFrames;
import org.ledgergate.tool.PageText;
import org.ledgergate.tool.Refusal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Everybody with their rights: read by all who see the tool, changed by ERP administrators. Source: R21. */
@Controller
class PeoplePages {

    private final PersonViews views;
    private final PersonRights rights;
    private final Access access;
    private final PageFrames frames;
    private final PageText words;

    PeoplePages(PersonViews views, PersonRights rights, Access access, PageFrames frames, PageText words) {
        this.views = views;
        this.rights = rights;
        this.access = access;
        this.frames = frames;
        this.words = words;
    }

    @GetMapping(Links.PEOPLE)
    String list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "0") long after,
            Person person,
            Model model) {
        model.addAttribute("frame", frames.around(person, Links.PEOPLE));
        PeoplePage page = views.page(q, after);
        model.addAttribute("q", q);
        model.addAttribute("after", after);
        model.addAttribute("page", page);
        model.addAttribute("rows", views.of(page.people()));
        return "tool/people";
    }

    @GetMapping(Links.PEOPLE + "/{id}")
    String show(@PathVariable String id, Person person, Model model) {
        Person about = views.find(id);
        return page(about, about.rights(), person, model);
    }

    /** Changes the rights; when it is refused the page says why, and keeps what was ticked. */
    @PostMapping(Links.PEOPLE + "/{id}")
    String change(
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> typed,
            Person person,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        RightsForm form = new RightsForm(typed);
        Rights shown = views.find(id).rights();
        try {
            shown = form.rights();
            Person changed = rights.change(person, id, form.seen(), shown);
            next.addFlashAttribute("done", words.text("people.saved"));
            return "redirect:" + Links.person(changed.id());
        } catch (Refused cause) {
            Refusal.of(cause).show(response, model);
            return page(views.find(id), shown, person, model);
        }
    }

    private String page(Person about, Rights shown, Person person, Model model) {
        model.addAttribute("frame", frames.around(person, Links.PEOPLE));
        model.addAttribute("view", views.of(about));
        model.addAttribute("shown", shown);
        model.addAttribute("permissions", ToolPermission.values());
        model.addAttribute("directions", GridRight.Direction.values());
        model.addAttribute("whyNot", access.whyNotAdmin(person));
        return "tool/person";
    }
}
