package org.ledgergate.tool.form;

import org.ledgergate.access.Person;
import org.ledgergate.items.ErpRecords;
import org.ledgergate.tool.Frames;
import org.ledgergate.tool.Links;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Shows a form with its suggestions. */
@Component
class FormPage {

    private final Frames frames;
    private final ErpRecords records;

    FormPage(Frames frames, ErpRecords records) {
        this.frames = frames;
        this.records = records;
    }

    String show(ItemForm form, Person person, Model model) {
        model.addAttribute("frame", frames.around(person, Links.items(form.type())));
        model.addAttribute("form", form);
        model.addAttribute("suggestions", Suggestions.of(records));
        return "tool/form";
    }
}
