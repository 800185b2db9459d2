package org.ledgergate.tool.item;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ledgergate.access.Person;
import org.ledgergate.attachments.AttachmentNotFound;
import org.ledgergate.attachments.Attachments;
import org.ledgergate.attachments.Download;
import org.ledgergate.items.ItemId;
import org.ledgergate.messages.Refused;
import org.ledgergate.tool.Links;
import org.ledgergate.tool.PageText;
import org.ledgergate.tool.Refusal;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The files of an item, on its page. */
@Controller
@RequestMapping("/erp/items/{id}/attachments")
class AttachmentPages {

    private final Attachments attachments;
    private final ItemPageModel page;
    private final PageText words;

    AttachmentPages(Attachments attachments, ItemPageModel page, PageText words) {
        this.attachments = attachments;
        this.page = page;
        this.words = words;
    }

    @PostMapping
    String attach(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Person person,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next)
            throws IOException {
        ItemId item = ItemId.of(id);
        try {
            String name = file == null ? "" : String.valueOf(file.getOriginalFilename());
            byte[] content = file == null ? new byte[0] : file.getBytes();
            next.addFlashAttribute(
                    "done",
                    words.text(
                            "attachments.done.attached",
                            attachments
                                    .attach(person, item, name, content)
                                    .attachment()
                                    .name()));
            return back(item);
        } catch (Refused refused) {
            Refusal.of(refused).show(response, model);
            return page.show(item, person, Map.of(), model);
        }
    }

    /** The address of a refused file, opened once more. */
    @GetMapping
    String item(@PathVariable String id) {
        return back(ItemId.of(id));
    }

    @GetMapping("/{attachment}")
    ResponseEntity<byte[]> download(@PathVariable String id, @PathVariable String attachment, Person person) {
        Download download = attachments.download(person, ItemId.of(id), attachment);
        return ResponseEntity.ok().headers(download.headers()).body(download.content());
    }

    @PostMapping("/{attachment}/remove")
    String remove(@PathVariable String id, @PathVariable String attachment, Person person, RedirectAttributes next) {
        ItemId item = ItemId.of(id);
        try {
            next.addFlashAttribute(
                    "done",
                    words.text(
                            "attachments.done.removed",
                            attachments.remove(person, item, attachment).name()));
        } catch (AttachmentNotFound gone) {
            Refusal.of(gone).showNext(next);
        }
        return back(item);
    }

    private static String back(ItemId item) {
        return "redirect:" + Links.item(item);
    }
}
