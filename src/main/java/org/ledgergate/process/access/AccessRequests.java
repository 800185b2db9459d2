package org.ledgergate.process.access;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ledgergate.access.Access;
import org.ledgergate.access.AccessChanged;
import org.ledgergate.access.GridRight;
import org.ledgergate.access.NotAllowed;
import org.ledgergate.access.Person;
import org.ledgergate.access.Role;
import org.ledgergate.eventlog.EventLog;
import org.ledgergate.eventlog.LogEntry;
import org.ledgergate.messages.Message;
import org.ledgergate.process.Reason;
import org.ledgergate.process.instances.Engine;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Whoever may not act asks for it here; an ERP administrator decides in Tasklist. Source: R21. */
@Component
public class AccessRequests {

    private final Access access;
    private final Engine engine;
    private final EventLog log;
    private final ApplicationEventPublisher facts;

    AccessRequests(Access access, Engine engine, EventLog log, ApplicationEventPublisher facts) {
        this.access = access;
        this.engine = engine;
        this.log = log;
        this.facts = facts;
    }

    /** Returns whether a request of the person waits for a decision. */
    public boolean waiting(Person person) {
        return engine.underWay(RequestAccessProcess.KEY, person.id());
    }

    /** Returns who declined the person's request, when and why; empty if anything was asked, granted or changed since. */
    public Optional<LogEntry> declined(Person person) {
        return log.last(person).filter(entry -> entry.action().equals(AccessChanged.DECLINED));
    }

    /**
     * Asks for what the person lacks to accept and export.
     *
     * @param box the box of the grid that they need; empty if they name none
     * @param words to the administrators; may be empty
     * @throws NotAllowed if nothing is lacking, or a request waits already
     * @throws org.ledgergate.items.InvalidItem if the words are too long
     */
    @Transactional
    public void ask(Person by, Optional<GridRight> box, String words) {
        Optional<GridRight> lacking = box.filter(one -> !by.rights().boxes().contains(one));
        String wish = Stream.concat(
                        access.lackingToApprove(by).stream().map(Role::label), lacking.map(GridRight::label).stream())
                .collect(Collectors.joining(", "));
        if (wish.isEmpty()) {
            throw new NotAllowed(Message.of("access.has-it"));
        }
        if (waiting(by)) {
            throw new NotAllowed(Message.of("access.asked-already"));
        }
        String given = Reason.optional(words);
        facts.publishEvent(new AccessChanged(by, by, AccessChanged.REQUESTED, by, given));
        engine.begin(
                RequestAccessProcess.KEY,
                by.id(),
                Map.of(
                        RequestAccessProcess.ASKED_BY_NAME,
                        by.name(),
                        RequestAccessProcess.WISH,
                        wish,
                        RequestAccessProcess.BOX,
                        lacking.map(GridRight::code).orElse(""),
                        RequestAccessProcess.WORDS,
                        given));
    }
}
