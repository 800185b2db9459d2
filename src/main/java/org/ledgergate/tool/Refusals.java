package org.ledgergate.tool;

import jakarta.servlet.http.HttpServletResponse;
import java.util.stream.Collectors;
import org.ledgergate.access.Person;
import org.ledgergate.messages.Message;
import org.ledgergate.messages.Refused;
import org.springframework.ui.Model;
import org.springframework.validation.BindException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** Shows what a page refuses as a whole as a page that says why, in the tool's frame. */
@ControllerAdvice(basePackageClasses = Refusals.class)
class Refusals {

    private final PageFrames frames;
    private final PageText words;

    Refusals(PageFrames frames, PageText words) {
        this.frames = frames;
        this.words = words;
    }

    @ExceptionHandler
    String refused(Refused cause, Person person, HttpServletResponse response, Model model) {
        Refusal refusal = Refusal.of(cause).show(response, model);
        model.addAttribute("frame", frames.aroundAnybody(person));
        model.addAttribute("heading", words.said(refusal.title()));
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
