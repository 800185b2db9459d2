package org.ledgergate.tool.upload;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ledgergate.access.Access;
import org.ledgergate.access.Person;
import org.ledgergate.items.ItemRow;
import org.ledgergate.items.ItemType;
import org.ledgergate.tool.Links;
import org.ledgergate.tool.PageFrames;
import org.ledgergate.tool.PageText;
import org.ledgergate.upload.FileImport;
import org.ledgergate.upload.ImportedItem.Effect;
import org.ledgergate.upload.InvalidFile;
import org.ledgergate.upload.Upload;
import org.ledgergate.upload.Uploads;
import org.ledgergate.worklist.WorkList;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** A file of many items: choose it, read what it would do, import it. Source: R32. */
@Controller
class UploadPages {

    private final Uploads uploads;
    private final WorkList workList;
    private final Access access;
    private final PageFrames frames;
    private final PageText words;

    UploadPages(Uploads uploads, WorkList workList, Access access, PageFrames frames, PageText words) {
        this.uploads = uploads;
        this.workList = workList;
        this.access = access;
        this.frames = frames;
        this.words = words;
    }

    @GetMapping("/erp/upload")
    String choose(Person person, Model model) {
        access.requireProjectUser(person);
        model.addAttribute("frame", frames.around(person, ""));
        model.addAttribute("mostBytes", FileImport.MOST_BYTES);
        return "tool/upload";
    }

    @GetMapping("/erp/upload/template.csv")
    ResponseEntity<Resource> template(Person person) {
        access.requireReader(person);
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv"))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("items.csv")
                                .build()
                                .toString())
                .body(new ClassPathResource("upload/template.csv"));
    }

    /** A good file is kept and shown at an address of its own; a bad one leaves nothing behind but its faults on this page. */
    @PostMapping(path = "/erp/upload", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    String check(
            @RequestParam(required = false) @Nullable MultipartFile file,
            Person person,
            HttpServletResponse response,
            Model model)
            throws IOException {
        try {
            String name = file == null ? "" : String.valueOf(file.getOriginalFilename());
            byte[] bytes = file == null ? new byte[0] : file.getBytes();
            return "redirect:" + Links.upload(uploads.check(person, name, bytes).id());
        } catch (InvalidFile invalid) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            model.addAttribute("faults", invalid.faults());
        } catch (ConcurrencyFailureException collision) {
            busy(response, model);
        }
        return choose(person, model);
    }

    @GetMapping("/erp/upload/{id}")
    String show(@PathVariable long id, Person person, Model model) {
        Upload upload = uploads.get(person, id);
        model.addAttribute("frame", frames.around(person, ""));
        model.addAttribute(
                "view",
                new UploadView(upload, Optional.ofNullable(upload.importedAt()).map(words::moment), sendable(upload)));
        return "tool/uploaded";
    }

    @PostMapping("/erp/upload/{id}")
    String run(@PathVariable long id, Person person, HttpServletResponse response, Model model) {
        try {
            return "redirect:" + Links.upload(uploads.run(person, id).id());
        } catch (InvalidFile invalid) {
            response.setStatus(HttpStatus.CONFLICT.value());
            model.addAttribute("faults", invalid.faults());
            return choose(person, model);
        } catch (ConcurrencyFailureException collision) {
            busy(response, model);
            return show(id, person, model);
        }
    }

    private static void busy(HttpServletResponse response, Model model) {
        response.setStatus(HttpStatus.CONFLICT.value());
        model.addAttribute("busy", true);
    }

    /** What a person who has just imported something most likely wants to do next. */
    private Map<ItemType, List<ItemRow>> sendable(Upload upload) {
        if (!upload.imported()) {
            return Map.of();
        }
        return workList
                .rows(upload.items().stream()
                        .filter(item -> item.effect() != Effect.UNCHANGED)
                        .map(item -> item.item().id())
                        .collect(Collectors.toSet()))
                .stream()
                .filter(row -> row.lifecycle().state().editable())
                .collect(Collectors.groupingBy(ItemRow::type, TreeMap::new, Collectors.toList()));
    }
}
