package org.ledgergate.tool.form;

import java.util.Optional;
import org.ledgergate.access.Person;
import org.ledgergate.records.ErpRecords;
import org.ledgergate.tool.Frames;
import org.ledgergate.tool.Links;
import org.ledgergate.tool.Words;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Shows a form with its suggestions. */
@Component
class FormPage {

    private final Frames frames;
    private final ErpRecords records;
    private final Words words;

    FormPage(Frames frames, ErpRecords records, Words words) {
        this.frames = frames;
        this.records = records;
        this.words = words;
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
        model.addAttribute("suggestions", Suggestions.of(records));
        return "tool/form";
    }
}
