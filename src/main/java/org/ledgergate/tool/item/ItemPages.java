package org.ledgergate.tool.item;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.ledgergate.access.Person;
import org.ledgergate.items.Item;
import org.ledgergate.items.ItemId;
import org.ledgergate.items.ItemRow;
import org.ledgergate.items.ItemState;
import org.ledgergate.items.Items;
import org.ledgergate.messages.Refused;
import org.ledgergate.process.SendToErp;
import org.ledgergate.process.Verb;
import org.ledgergate.process.VerbInput;
import org.ledgergate.tool.Links;
import org.ledgergate.tool.PageText;
import org.ledgergate.tool.Refusal;
import org.ledgergate.tool.TypedFields;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** An item's page, and the verbs on it. */
@Controller
class ItemPages {

    private final SendToErp sendToErp;
    private final Items items;
    private final ListNeighbors neighbors;
    private final ItemPageModel page;
    private final PageText words;

    ItemPages(SendToErp sendToErp, Items items, ListNeighbors neighbors, ItemPageModel page, PageText words) {
        this.sendToErp = sendToErp;
        this.items = items;
        this.neighbors = neighbors;
        this.page = page;
        this.words = words;
    }

    @GetMapping("/erp/items/{id}")
    String show(@PathVariable String id, @RequestParam(defaultValue = "") String in, Person person, Model model) {
        return page.show(ItemId.of(id), person, Map.of("in", in), model);
    }

    /** A form's address, opened by itself, is the page that the form stands on. */
    @GetMapping("/erp/items/{id}/{verb}")
    String formsPage(@PathVariable String id, @PathVariable String verb) {
        if (!verb.equals("dry-run")) {
            verb(verb);
        }
        return "redirect:" + Links.item(ItemId.of(id));
    }

    /** Does a verb and shows the page again, or after an answer the next item that waits for one; when it is refused the page says why and keeps what was typed. */
    @PostMapping("/erp/items/{id}/{verb}")
    String act(
            @PathVariable String id,
            @PathVariable String verb,
            @RequestParam Map<String, String> typed,
            Person person,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        ItemId item = ItemId.of(id);
        try {
            Item before = items.get(item);
            requireSeen(before, typed.getOrDefault("revision", ""));
            Item done = act(verb(verb), person, item, typed);
            next.addFlashAttribute("done", words.text(done(verb(verb), done)));
            String in = typed.getOrDefault("in", "");
            ItemId shown = answersAReview(verb(verb), before) ? next(person, in, done, next) : item;
            return "redirect:" + Links.onTrail(shown, in);
        } catch (Refused | OptimisticLockingFailureException cause) {
            Refusal.of(cause).show(response, model);
            model.addAttribute("asked", verb);
            return page.show(item, person, typed, model);
        }
    }

    /** Returns the next item that waits for an answer, or this one again with where else others wait. */
    private ItemId next(Person person, String in, Item answered, RedirectAttributes next) {
        Optional<ItemRow> following = neighbors.next(in, person, answered);
        if (following.isPresent()) {
            next.addFlashAttribute("answered", answered);
        } else {
            next.addFlashAttribute("elsewhere", neighbors.waiting(person));
        }
        return following.map(ItemRow::id).orElse(answered.id());
    }

    /** Asks the ERP beforehand and shows its words; nothing changes, so what was typed stays where it is. */
    @PostMapping("/erp/items/{id}/dry-run")
    String dryRun(
            @PathVariable String id,
            @RequestParam Map<String, String> typed,
            Person person,
            HttpServletResponse response,
            Model model) {
        ItemId item = ItemId.of(id);
        model.addAttribute("asked", typed.getOrDefault("asked", ""));
        try {
            requireSeen(items.get(item), typed.getOrDefault("revision", ""));
            model.addAttribute("objections", sendToErp.dryRun(person, item, TypedFields.ofErp(typed)));
        } catch (Refused cause) {
            Refusal.of(cause).show(response, model);
        }
        return page.show(item, person, typed, model);
    }

    /** Whoever looked at an earlier revision has not seen what they are about to answer. */
    private static void requireSeen(Item item, String revision) {
        if (!revision.equals(String.valueOf(item.lifecycle().revision()))) {
            throw new Refusal.Outdated();
        }
    }

    private Item act(Verb verb, Person person, ItemId item, Map<String, String> typed) {
        if (verb == Verb.CORRECT) {
            throw new Refusal.PageNotFound(); // it has a form of its own
        }
        var input = new VerbInput(
                TypedFields.reason(typed),
                TypedFields.ofErp(typed),
                OptionalInt.of(Integer.parseInt(typed.get("revision"))));
        return sendToErp.perform(verb, person, item, input);
    }

    private static boolean answersAReview(Verb verb, Item before) {
        return before.state() == ItemState.SENT && (verb == Verb.ACCEPT || verb == Verb.REJECT);
    }

    private static Verb verb(String code) {
        return Verb.ofCode(code).orElseThrow(Refusal.PageNotFound::new);
    }

    /** Returns the key of what is said once a verb is done. */
    private static String done(Verb verb, Item item) {
        return switch (verb) {
            case SEND, RESEND -> sent(item.state());
            default -> "done." + verb.code();
        };
    }

    private static String sent(ItemState to) {
        return switch (to) {
            case EXPORTING -> "done.sent.exporting";
            case WAITING -> "done.sent.waiting";
            default -> "done.sent";
        };
    }
}
