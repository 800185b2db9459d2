package org.ledgergate.tool.company;

import java.time.ZoneId;
import java.util.Comparator;
import java.util.Optional;
import java.util.TreeSet;
import org.ledgergate.access.Access;
import org.ledgergate.access.Box;
import org.ledgergate.access.NotAllowed;
import org.ledgergate.access.Person;
import org.ledgergate.access.Role;
import org.ledgergate.items.InvalidItem;
import org.ledgergate.items.ItemId;
import org.ledgergate.messages.Message;
import org.ledgergate.notifications.Subscriptions;
import org.ledgergate.process.AccessRequests;
import org.ledgergate.tool.Event;
import org.ledgergate.tool.Frames;
import org.ledgergate.tool.Links;
import org.ledgergate.tool.Reader;
import org.ledgergate.tool.Refusal;
import org.ledgergate.tool.Words;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What a person may do, and what they get by mail. */
@Controller
class MyPage {

    private final Access access;
    private final AccessRequests requests;
    private final Subscriptions subscriptions;
    private final Frames frames;
    private final Words words;

    MyPage(Access access, AccessRequests requests, Subscriptions subscriptions, Frames frames, Words words) {
        this.access = access;
        this.requests = requests;
        this.subscriptions = subscriptions;
        this.frames = frames;
        this.words = words;
    }

    @GetMapping("/erp/me")
    String show(
            @RequestParam(defaultValue = "") String box,
            @RequestParam(defaultValue = "") String item,
            @CookieValue(name = Reader.COOKIE, defaultValue = "-") String reading,
            Person person,
            Model model) {
        model.addAttribute("frame", frames.aroundAnybody(person));
        model.addAttribute(
                "roles",
                person.roles().stream()
                        .sorted(Comparator.naturalOrder())
                        .map(Role::group)
                        .toList());
        model.addAttribute("grid", new PersonView(person, true, words));
        model.addAttribute("whyNotApprover", access.whyNotApprover(person));
        model.addAttribute(
                "lacking",
                box(box).map(one -> access.whyNotApprover(person, one)).orElseGet(() -> access.whyNotApprover(person)));
        model.addAttribute("box", box);
        model.addAttribute("item", item);
        model.addAttribute("asked", requests.waiting(person));
        model.addAttribute("declined", requests.declined(person).map(entry -> Event.of(entry, words)));
        model.addAttribute("locales", Reader.LOCALES);
        model.addAttribute("zones", new TreeSet<>(ZoneId.getAvailableZoneIds()));
        model.addAttribute("chosen", Choice.of(reading));
        model.addAttribute("subscribed", subscriptions.subscribed(person.id()));
        return "tool/me";
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
        try {
            requests.ask(person, box(box), reason);
            next.addFlashAttribute("done", words.text("me.done.asked"));
        } catch (NotAllowed | InvalidItem refused) {
            next.addFlashAttribute("refusal", Refusal.of(refused));
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

    private static Optional<Box> box(String code) {
        if (code.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(Box.ofCode(code)
                .orElseThrow(() ->
                        new Refusal.Unreadable(Message.of("There is no box “{0}” in the grid of rights.", code))));
    }
}
