package org.ledgergate.tool;

import jakarta.servlet.http.HttpServletResponse;
import java.util.stream.Collectors;
import org.ledgergate.access.NotAllowed;
import org.ledgergate.access.Person;
import org.ledgergate.attachments.AttachmentNotFound;
import org.ledgergate.attachments.ContentLost;
import org.ledgergate.bulk.RunNotFound;
import org.ledgergate.items.ItemNotFound;
import org.ledgergate.messages.Message;
import org.ledgergate.upload.UploadNotFound;
import org.ledgergate.worklist.InvalidSearch;
import org.springframework.ui.Model;
import org.springframework.validation.BindException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** Answers what a page refuses as a whole with a page that says why, in the tool's frame. */
@ControllerAdvice(basePackageClasses = Refusals.class)
class Refusals {

    private final Frames frames;
    private final Words words;

    Refusals(Frames frames, Words words) {
        this.frames = frames;
        this.words = words;
    }

    @ExceptionHandler({
        NotAllowed.class,
        ItemNotFound.class,
        RunNotFound.class,
        InvalidSearch.class,
        UploadNotFound.class,
        AttachmentNotFound.class,
        ContentLost.class,
        Refusal.PageNotFound.class,
        Refusal.Unreadable.class
    })
    String refused(RuntimeException cause, Person person, HttpServletResponse response, Model model) {
        Refusal refusal = Refusal.of(cause);
        response.setStatus(refusal.status().value());
        model.addAttribute("frame", frames.aroundAnybody(person));
        model.addAttribute("heading", words.said(refusal.title()));
        model.addAttribute("refusal", refusal);
        return "tool/refused";
    }

    @ExceptionHandler(MethodArgumentTypeMismatchException.class)
    String unreadable(Person person, HttpServletResponse response, Model model) {
        return refused(new Refusal.PageNotFound(), person, response, model);
    }

    @ExceptionHandler(BindException.class)
    String unreadable(BindException cause, Person person, HttpServletResponse response, Model model) {
        String parts = cause.getFieldErrors().stream()
                .map(part -> part.getField() + "=" + part.getRejectedValue())
                .collect(Collectors.joining(", "));
        return refused(new Refusal.Unreadable(Message.of("page.address-nonsense", parts)), person, response, model);
    }
}
