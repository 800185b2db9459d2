package org.ledgergate.tool;

import java.util.List;
import org.ledgergate.access.NotAllowed;
import org.ledgergate.access.RightsChanged;
import org.ledgergate.attachments.AttachmentNotFound;
import org.ledgergate.attachments.ContentLost;
import org.ledgergate.attachments.InvalidAttachment;
import org.ledgergate.bulk.InvalidChoice;
import org.ledgergate.bulk.RunNotFound;
import org.ledgergate.connectors.ErpStays;
import org.ledgergate.connectors.ErpUnavailable;
import org.ledgergate.items.Fault;
import org.ledgergate.items.InvalidItem;
import org.ledgergate.items.ItemNotFound;
import org.ledgergate.items.ItemNotReady;
import org.ledgergate.items.SourceTaken;
import org.ledgergate.items.WrongState;
import org.ledgergate.messages.Message;
import org.ledgergate.messages.Refused;
import org.ledgergate.settings.InvalidSettings;
import org.ledgergate.upload.UploadNotFound;
import org.ledgergate.worklist.InvalidSearch;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;

/**
 * Why something was not done, for people.
 *
 * @param reasons at least one; each points to the field that it speaks of, if it speaks of one
 */
public record Refusal(HttpStatus status, Message title, List<Fault> reasons) {

    /** Answers the refusal behind an exception; what is no refusal but a mishap is thrown on. */
    public static Refusal of(RuntimeException cause) {
        if (cause instanceof NotAllowed) {
            return because(HttpStatus.FORBIDDEN, Message.of("refusal.forbidden"), cause);
        }
        if (cause instanceof ItemNotFound
                || cause instanceof RunNotFound
                || cause instanceof UploadNotFound
                || cause instanceof AttachmentNotFound
                || cause instanceof PageNotFound) {
            return because(HttpStatus.NOT_FOUND, Message.of("refusal.not-found"), cause);
        }
        if (cause instanceof WrongState
                || cause instanceof SourceTaken
                || cause instanceof Outdated
                || cause instanceof RightsChanged
                || cause instanceof ErpStays) {
            return because(HttpStatus.CONFLICT, Message.of("refusal.conflict"), cause);
        }
        if (cause instanceof ErpUnavailable) {
            return because(HttpStatus.SERVICE_UNAVAILABLE, Message.of("refusal.unavailable"), cause);
        }
        if (cause instanceof OptimisticLockingFailureException) {
            return of(new Outdated());
        }
        if (cause instanceof ContentLost) {
            return because(HttpStatus.INTERNAL_SERVER_ERROR, Message.of("refusal.lost"), cause);
        }
        if (cause instanceof Unreadable) {
            return because(HttpStatus.BAD_REQUEST, Message.of("refusal.unreadable-address"), cause);
        }
        return ofInput(cause);
    }

    private static Refusal ofInput(RuntimeException cause) {
        if (cause instanceof ItemNotReady notReady) {
            return new Refusal(HttpStatus.UNPROCESSABLE_ENTITY, Message.of("refusal.not-ready"), notReady.failing());
        }
        if (cause instanceof InvalidItem invalid) {
            return new Refusal(HttpStatus.UNPROCESSABLE_ENTITY, Message.of("refusal.invalid-item"), invalid.faults());
        }
        if (cause instanceof InvalidSearch invalid) {
            return new Refusal(HttpStatus.BAD_REQUEST, Message.of("refusal.invalid-list"), invalid.faults());
        }
        if (cause instanceof InvalidChoice) {
            return because(HttpStatus.UNPROCESSABLE_ENTITY, Message.of("refusal.nothing-done"), cause);
        }
        if (cause instanceof InvalidAttachment invalid) {
            return new Refusal(
                    HttpStatus.UNPROCESSABLE_ENTITY, Message.of("refusal.not-attached"), List.of(invalid.fault()));
        }
        if (cause instanceof InvalidSettings invalid) {
            return new Refusal(
                    HttpStatus.UNPROCESSABLE_ENTITY,
                    Message.of("refusal.settings-kept"),
                    invalid.wrong().entrySet().stream()
                            .map(wrong -> new Fault("/" + wrong.getKey().key(), "malformed", wrong.getValue()))
                            .toList());
        }
        throw cause;
    }

    private static Refusal because(HttpStatus status, Message title, RuntimeException cause) {
        if (cause instanceof Refused refused) {
            return new Refusal(status, title, List.of(new Fault("", "", refused.message())));
        }
        throw cause;
    }

    /** Answers what is wrong with the field at a pointer; empty if nothing. */
    public List<Message> about(String pointer) {
        return reasons.stream()
                .filter(reason -> reason.pointer().equals(pointer))
                .map(Fault::message)
                .toList();
    }

    /** An address that no page has. */
    public static class PageNotFound extends Refused {

        public PageNotFound() {
            super(Message.of("page.not-found"));
        }
    }

    /** An address of a page that says something it cannot say; the message names it, and what would be understood. */
    public static class Unreadable extends Refused {

        public Unreadable(Message message) {
            super(message);
        }
    }

    /** An answer to something that the person did not see: the item changed after their page was made. */
    public static class Outdated extends Refused {

        public Outdated() {
            super(Message.of("page.outdated"));
        }
    }
}
