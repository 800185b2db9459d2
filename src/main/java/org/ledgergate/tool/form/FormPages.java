package org.ledgergate.tool.form;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.ledgergate.access.Person;
import org.ledgergate.items.Fault;
import org.ledgergate.items.InvalidItem;
import org.ledgergate.items.Item;
import org.ledgergate.items.ItemEvent;
import org.ledgergate.items.ItemId;
import org.ledgergate.items.ItemType;
import org.ledgergate.items.Items;
import org.ledgergate.items.WrongState;
import org.ledgergate.messages.Refused;
import org.ledgergate.process.SendToErp;
import org.ledgergate.process.Verb;
import org.ledgergate.process.VerbInput;
import org.ledgergate.tool.Links;
import org.ledgergate.tool.PageText;
import org.ledgergate.tool.Refusal;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Creates and corrects items; whatever is refused comes back with all that was typed, and each fault beside its field. */
@Controller
class FormPages {

    private static final int MORE_LINES = 10;

    private final SendToErp sendToErp;
    private final Items items;
    private final CodeResolver codes;
    private final FormPage page;
    private final PageText words;

    FormPages(SendToErp sendToErp, Items items, CodeResolver codes, FormPage page, PageText words) {
        this.sendToErp = sendToErp;
        this.items = items;
        this.codes = codes;
        this.page = page;
        this.words = words;
    }

    @GetMapping("/erp/new/{type}")
    String blank(@PathVariable String type, Person person, Model model) {
        return page.open(ItemForm.blank(type(type)), person, model);
    }

    @GetMapping("/erp/new/{type}/commitments")
    String commitments(@RequestParam(defaultValue = "") String project, Person person, Model model) {
        return page.commitments(codes.project(project.strip()), person, model);
    }

    @PostMapping("/erp/new/{type}")
    String create(
            @PathVariable String type,
            @RequestParam Map<String, String> typed,
            Person person,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        ItemForm form = codes.in(new TypedForm(typed).of(type(type)));
        return save(
                form,
                typed,
                draft -> sendToErp.create(person, draft.draft()),
                new Reply(person, response, model, next));
    }

    @GetMapping("/erp/items/{id}/edit")
    String edit(@PathVariable String id, Person person, Model model) {
        Item item = items.get(ItemId.of(id));
        return page.open(ItemForm.of(item).withRoom(), person, model);
    }

    @PostMapping("/erp/items/{id}/edit")
    String correct(
            @PathVariable String id,
            @RequestParam Map<String, String> typed,
            Person person,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        Item item = items.get(ItemId.of(id));
        return save(
                codes.in(new TypedForm(typed).of(item)),
                typed,
                form -> {
                    requireSeen(item, form, typed.getOrDefault("version", ""));
                    Item corrected = sendToErp.correct(person, item.id(), form.draft());
                    requireOpen(item, form);
                    return corrected;
                },
                new Reply(person, response, model, next));
    }

    /** Who asked, and what the answer is written into. */
    private record Reply(Person person, HttpServletResponse response, Model model, RedirectAttributes next) {}

    private String save(ItemForm form, Map<String, String> typed, Function<ItemForm, Item> save, Reply reply) {
        if (typed.containsKey("more")) {
            return page.show(form.withMoreLines(MORE_LINES), reply.person(), reply.model());
        }
        try {
            List<Fault> ambiguous = AmbiguousNumbers.in(form, words);
            if (!ambiguous.isEmpty()) {
                throw new InvalidItem(ambiguous);
            }
            Item saved = save.apply(form);
            reply.next()
                    .addFlashAttribute(
                            "done", words.text(typed.containsKey("send") ? "done.savedAndSent" : "done.saved"));
            if (typed.containsKey("send")) {
                send(saved, reply);
            }
            return "redirect:" + Links.item(saved.id());
        } catch (Refused | OptimisticLockingFailureException cause) {
            Refusal refusal = Refusal.of(cause).show(reply.response(), reply.model());
            reply.model()
                    .addAttribute(
                            "outdated", cause instanceof Refused refused && refused.kind() == Refused.Kind.OUTDATED);
            return page.show(form.with(new FormFaults(refusal.reasons())).withRoom(), reply.person(), reply.model());
        }
    }

    /** What is saved stays saved, whatever keeps it from being sent; its page then says what. */
    private void send(Item saved, Reply reply) {
        try {
            sendToErp.perform(Verb.SEND, reply.person(), saved.id(), VerbInput.NONE);
        } catch (Refused | OptimisticLockingFailureException cause) {
            reply.next().addFlashAttribute("done", words.text("done.savedNotSent"));
            Refusal.of(cause).showNext(reply.next());
        }
    }

    /** Where all is locked nothing can have been corrected, and nobody is told that it was saved. */
    private static void requireOpen(Item item, ItemForm form) {
        if (form.locked()) {
            throw new WrongState(item, ItemEvent.CORRECTED);
        }
    }

    private static void requireSeen(Item item, ItemForm form, String version) {
        if (!version.equals(String.valueOf(item.version()))) {
            requireOpen(item, form);
            throw new Refusal.Outdated();
        }
    }

    private static ItemType type(String code) {
        return ItemType.ofCode(code).orElseThrow(Refusal.PageNotFound::new);
    }
}
