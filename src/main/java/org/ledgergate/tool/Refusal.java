package org.ledgergate.tool;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.ledgergate.items.Fault;
import org.ledgergate.messages.Message;
import org.ledgergate.messages.Refused;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Why something was not done, for people.
 *
 * @param reasons at least one; each points to the field that it speaks of, if it speaks of one
 */
public record Refusal(HttpStatus status, Message title, List<Fault> reasons) {

    private static final String NAME = "refusal";

    /** Returns the refusal behind an exception; what is no refusal but a mishap is thrown on. */
    public static Refusal of(RuntimeException cause) {
        if (cause instanceof OptimisticLockingFailureException) {
            return of(new Outdated());
        }
        if (cause instanceof Refused refused) {
            return new Refusal(status(refused.kind()), refused.title(), reasons(refused));
        }
        throw cause;
    }

    private static HttpStatus status(Refused.Kind kind) {
        return switch (kind) {
            case NOT_FOUND -> HttpStatus.NOT_FOUND;
            case FORBIDDEN -> HttpStatus.FORBIDDEN;
            case CONFLICT, OUTDATED -> HttpStatus.CONFLICT;
            case UNREADABLE -> HttpStatus.BAD_REQUEST;
            case INVALID, NOT_READY -> HttpStatus.UNPROCESSABLE_ENTITY;
            case UNAVAILABLE -> HttpStatus.SERVICE_UNAVAILABLE;
            case LOST -> HttpStatus.INTERNAL_SERVER_ERROR;
        };
    }

    private static List<Fault> reasons(Refused refused) {
        return refused.faults().isEmpty()
                ? List.of(new Fault("", "", refused.message()))
                : refused.faults().stream()
                        .map(fault -> new Fault(fault.pointer(), fault.code(), fault.message()))
                        .toList();
    }

    /** Puts this onto the page that is shown in place of what was asked for, and its status with it. */
    public Refusal show(HttpServletResponse response, Model model) {
        response.setStatus(status.value());
        model.addAttribute(NAME, this);
        return this;
    }

    /** Puts this onto the page that the person is sent to. */
    public void showNext(RedirectAttributes next) {
        next.addFlashAttribute(NAME, this);
    }

    /** Returns what is wrong with the field at a pointer; empty if nothing. */
    public List<Message> about(String pointer) {
        return reasons.stream()
                .filter(reason -> reason.pointer().equals(pointer))
                .map(Fault::message)
                .toList();
    }

    /** An address that no page has. */
    public static class PageNotFound extends Refused {

        public PageNotFound() {
            super(Kind.NOT_FOUND, Message.of("page.not-found"));
        }
    }

    /** An address of a page that says something it cannot say; the message names it, and what would be understood. */
    public static class Unreadable extends Refused {

        public Unreadable(Message message) {
            super(Kind.UNREADABLE, message);
        }
    }

    /** An answer to something that the person did not see: the item changed after their page was made. */
    public static class Outdated extends Refused {

        public Outdated() {
            super(Kind.OUTDATED, Message.of("page.outdated"));
        }
    }
}
