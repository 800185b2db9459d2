package org.ledgergate.tool.company;

import org.ledgergate.access.Access;
import org.ledgergate.access.Person;
import org.ledgergate.connectors.Connectors;
import org.ledgergate.connectors.ErpChoice;
import org.ledgergate.intake.ErpSwitch;
import org.ledgergate.messages.Refused;
import org.ledgergate.tool.PageText;
import org.ledgergate.tool.Refusal;
import org.springframework.stereotype.Controller;
import org.springframework.util.StopWatch;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Asks the ERP for a sign of life, and lets items go to another one. */
@Controller
class ErpPages {

    private final Connectors connectors;
    private final ErpChoice choice;
    private final ErpSwitch erpSwitch;
    private final Access access;
    private final PageText words;

    ErpPages(Connectors connectors, ErpChoice choice, ErpSwitch erpSwitch, Access access, PageText words) {
        this.connectors = connectors;
        this.choice = choice;
        this.erpSwitch = erpSwitch;
        this.access = access;
        this.words = words;
    }

    @PostMapping("/erp/settings/erp")
    String probe(Person person, RedirectAttributes next) {
        access.requireAdmin(person);
        var watch = new StopWatch();
        watch.start();
        try {
            connectors.connected().probe();
            watch.stop();
            next.addFlashAttribute("done", words.text("erp.done.answered", watch.getTotalTimeMillis()));
        } catch (Refused silent) {
            Refusal.of(silent).showNext(next);
        }
        return "redirect:/erp/settings";
    }

    @PostMapping("/erp/settings/erp/choice")
    String choose(@RequestParam(defaultValue = "") String connection, Person person, RedirectAttributes next) {
        access.requireAdmin(person);
        try {
            erpSwitch.to(person, connection);
            next.addFlashAttribute(
                    "done", words.text("erp.done.chosen", choice.present().label()));
        } catch (Refused kept) {
            Refusal.of(kept).showNext(next);
        }
        return "redirect:/erp/settings";
    }
}
