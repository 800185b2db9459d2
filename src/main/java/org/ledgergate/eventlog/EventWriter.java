package org.ledgergate.eventlog;

import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.ledgergate.access.AccessChanged;
import org.ledgergate.access.Box;
import org.ledgergate.connectors.ErpChosen;
import org.ledgergate.items.Action;
import org.ledgergate.items.AttemptRefused;
import org.ledgergate.items.Difference;
import org.ledgergate.items.ItemChanged;
import org.ledgergate.records.RecordStage;
import org.ledgergate.records.RecordsMoved;
import org.ledgergate.settings.SettingChanged;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes each fact into the log: changes in the transaction that makes them, refused attempts although theirs is undone. */
@Component
class EventWriter {

    static final String SETTING_CHANGED = "Setting changed";

    static final String ERP_CHOSEN = "ERP chosen";

    /** What stands before the word for what was refused. */
    static final String REFUSED = Action.REFUSED.label() + ": ";

    private final EventTable table;
    private final Clock clock;

    EventWriter(EventTable table, Clock clock) {
        this.table = table;
        this.clock = clock;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(ItemChanged fact) {
        Instant now = clock.instant();
        table.append(
                new Entry(
                        0,
                        now,
                        fact.by().id(),
                        fact.item().id().toString(),
                        fact.action().label(),
                        new Difference(
                                "State",
                                fact.from().label(),
                                fact.item().state().label()),
                        fact.reason(),
                        fact.changes(),
                        fact.detail()),
                Measure.of(fact, now));
    }

    @EventListener
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void on(AttemptRefused fact) {
        String state = fact.item().state().label();
        append(new Entry(
                0,
                clock.instant(),
                fact.by().id(),
                fact.item().id().toString(),
                REFUSED + fact.attempted(),
                new Difference("State", state, state),
                fact.reason(),
                List.of(),
                ""));
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(SettingChanged fact) {
        append(new Entry(
                0,
                clock.instant(),
                fact.by().id(),
                fact.setting().key(),
                SETTING_CHANGED,
                new Difference(fact.setting().label(), fact.from(), fact.to()),
                "",
                List.of(),
                ""));
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(ErpChosen fact) {
        append(new Entry(
                0,
                clock.instant(),
                fact.by().id(),
                Entry.ERP,
                ERP_CHOSEN,
                new Difference("ERP", fact.from(), fact.to()),
                "",
                List.of(),
                ""));
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(AccessChanged fact) {
        append(new Entry(
                0,
                clock.instant(),
                fact.by().id(),
                Entry.PERSON + fact.about().id(),
                fact.action(),
                new Difference("May do", AccessChanged.words(fact.about()), AccessChanged.words(fact.after())),
                fact.reason(),
                boxes(fact),
                ""));
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(RecordsMoved fact) {
        append(new Entry(
                0,
                clock.instant(),
                fact.by().id(),
                Entry.RECORDS + fact.kind().code(),
                action(fact),
                new Difference(
                        fact.kind().plural(), fact.from().label(), fact.to().label()),
                "",
                List.of(),
                String.join("\n", fact.codes())));
    }

    private static String action(RecordsMoved fact) {
        if (fact.to() == RecordStage.ARCHIVED) {
            return "Records archived";
        }
        return fact.from() == RecordStage.ARCHIVED ? "Records restored" : "Records added";
    }

    private static List<Difference> boxes(AccessChanged fact) {
        Set<Box> before = fact.about().rights().boxes();
        Set<Box> after = fact.after().rights().boxes();
        return Arrays.stream(Box.values())
                .filter(box -> before.contains(box) != after.contains(box))
                .map(box -> new Difference(box.label(), words(before.contains(box)), words(after.contains(box))))
                .toList();
    }

    private static String words(boolean set) {
        return set ? "yes" : "no";
    }

    private void append(Entry entry) {
        table.append(entry, Measure.NONE);
    }
}
