package org.ledgergate.tool.company;

import java.util.Comparator;
import org.ledgergate.access.Access;
import org.ledgergate.access.Person;
import org.ledgergate.access.Role;
import org.ledgergate.tool.Frames;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What a person may do, and what they get by mail. */
@Controller
class MyPage {

    private final Access access;
    private final Frames frames;

    MyPage(Access access, Frames frames) {
        this.access = access;
        this.frames = frames;
    }

    @GetMapping("/erp/me")
    String show(Person person, Model model) {
        model.addAttribute("frame", frames.around(person, ""));
        model.addAttribute(
                "roles",
                person.roles().stream()
                        .sorted(Comparator.naturalOrder())
                        .map(Role::label)
                        .toList());
        model.addAttribute("whyNotApprover", access.whyNotApprover(person));
        return "tool/me";
    }
}
