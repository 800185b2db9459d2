package org.ledgergate.tool.form;

import java.util.Optional;
import org.ledgergate.access.Access;
import org.ledgergate.access.Person;
import org.ledgergate.tool.Links;
import org.ledgergate.tool.PageFrames;
import org.ledgergate.tool.PageText;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Shows a form with its suggestions. */
@Component
class FormPage {

    private final PageFrames frames;
    private final Suggestions suggestions;
    private final Access access;
    private final PageText words;

    FormPage(PageFrames frames, Suggestions suggestions, Access access, PageText words) {
        this.frames = frames;
        this.suggestions = suggestions;
        this.access = access;
        this.words = words;
    }

    /** Shows a form to somebody who may fill it in. */
    String open(ItemForm form, Person person, Model model) {
        access.requireProjectUser(person);
        return show(form, person, model);
    }

    /** Returns the commitments of a project, to be offered as soon as it is typed. */
    String commitments(String project, Person person, Model model) {
        access.requireProjectUser(person);
        model.addAttribute("offered", suggestions.commitments(project));
        return "tool/fragments/suggestions :: fetched";
    }

    String show(ItemForm form, Person person, Model model) {
        model.addAttribute("frame", frames.around(person, Links.items(form.type())));
        model.addAttribute("form", form);
        String type = "type." + form.type().code();
        Optional<String> name = form.item().map(words::name);
        model.addAttribute(
                "heading",
                name.map(item -> words.text("form.correct", item)).orElseGet(() -> words.text(type + ".new")));
        model.addAttribute("origin", name.orElseGet(() -> words.text(type + ".plural")));
        model.addAttribute("suggestions", suggestions.around(form));
        return "tool/form";
    }
}
