package org.ledgergate.tool.company;

import org.ledgergate.access.Access;
import org.ledgergate.access.Person;
import org.ledgergate.items.ItemId;
import org.ledgergate.messages.Refused;
import org.ledgergate.notifications.Subscriptions;
import org.ledgergate.process.access.AccessRequests;
import org.ledgergate.tool.Links;
import org.ledgergate.tool.PageText;
import org.ledgergate.tool.Refusal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What a person asks for and chooses on their own page. */
@Controller
class MyChoices {

    private final Access access;
    private final AccessRequests requests;
    private final Subscriptions subscriptions;
    private final PageText words;

    MyChoices(Access access, AccessRequests requests, Subscriptions subscriptions, PageText words) {
        this.access = access;
        this.requests = requests;
        this.subscriptions = subscriptions;
        this.words = words;
    }

    /**
     * Asks an ERP administrator for what the person lacks.
     *
     * @param box one of the grid; empty for none
     * @param item where the person found that it is lacking, and goes on; empty for no item
     */
    @PostMapping("/erp/me/access")
    String ask(
            @RequestParam(defaultValue = "") String box,
            @RequestParam(defaultValue = "") String item,
            @RequestParam(name = "words", defaultValue = "") String reason,
            Person person,
            RedirectAttributes next) {
        var wanted = MyRights.box(box);
        try {
            requests.ask(person, wanted, reason);
            next.addFlashAttribute("done", words.text("me.done.asked"));
        } catch (Refused refused) {
            Refusal.of(refused).showNext(next);
        }
        return "redirect:" + (item.isEmpty() ? "/erp/me" : Links.item(ItemId.of(item)));
    }

    @PostMapping("/erp/me")
    String subscribe(@RequestParam(defaultValue = "false") boolean subscribed, Person person, RedirectAttributes next) {
        access.requireReader(person);
        subscriptions.change(person.id(), subscribed);
        next.addFlashAttribute("done", words.text("done.saved"));
        return "redirect:/erp/me";
    }
}
