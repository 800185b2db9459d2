package org.ledgergate.eventlog;

import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.ledgergate.access.AccessChanged;
import org.ledgergate.access.GridRight;
import org.ledgergate.connectors.ErpChosen;
import org.ledgergate.eventlog.LogEntry.Changed;
import org.ledgergate.items.AttemptRefused;
import org.ledgergate.items.ItemChanged;
import org.ledgergate.items.ItemEvent;
import org.ledgergate.items.content.Difference;
import org.ledgergate.messages.Message;
import org.ledgergate.messages.MessageJson;
import org.ledgergate.messages.Word;
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

    static final String SETTING_CHANGED = "event.setting";

    static final String ERP_CHOSEN = "event.erp";

    private static final Message STATE = Message.of("event.state");

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
                new LogEntry(
                        0,
                        now,
                        fact.by().id(),
                        fact.item().id().toString(),
                        fact.action().textKey(),
                        new Changed(
                                Difference.of(
                                        STATE,
                                        named(fact.from()),
                                        named(fact.item().state())),
                                fact.changes()),
                        fact.reason(),
                        fact.detail()),
                EventMeasures.of(fact, now));
    }

    @EventListener
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void on(AttemptRefused fact) {
        Message state = named(fact.item().state());
        append(new LogEntry(
                0,
                clock.instant(),
                fact.by().id(),
                fact.item().id().toString(),
                ItemEvent.REFUSED.textKey(),
                Changed.only(Difference.of(STATE, state, state)),
                fact.reason(),
                MessageJson.write(Message.just(fact.attempted()))));
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(SettingChanged fact) {
        append(new LogEntry(
                0,
                clock.instant(),
                fact.by().id(),
                fact.setting().key(),
                SETTING_CHANGED,
                Changed.only(Difference.of(fact.setting(), value(fact.from()), value(fact.to()))),
                Message.NONE,
                ""));
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(ErpChosen fact) {
        append(new LogEntry(
                0,
                clock.instant(),
                fact.by().id(),
                LogEntry.ERP,
                ERP_CHOSEN,
                Changed.only(Difference.of("ERP", fact.from(), fact.to())),
                Message.NONE,
                ""));
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(AccessChanged fact) {
        append(new LogEntry(
                0,
                clock.instant(),
                fact.by().id(),
                LogEntry.PERSON + fact.about().id(),
                fact.action(),
                new Changed(
                        Difference.of(
                                Message.of("access.may-do"),
                                AccessChanged.roles(fact.about()),
                                AccessChanged.roles(fact.after())),
                        boxes(fact)),
                Message.just(fact.reason()),
                ""));
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(RecordsMoved fact) {
        append(new LogEntry(
                0,
                clock.instant(),
                fact.by().id(),
                LogEntry.RECORDS + fact.kind().code(),
                action(fact),
                Changed.only(Difference.of(fact.kind(), named(fact.from()), named(fact.to()))),
                Message.NONE,
                String.join("\n", fact.codes())));
    }

    private static String action(RecordsMoved fact) {
        if (fact.to() == RecordStage.ARCHIVED) {
            return "records.archived";
        }
        return fact.from() == RecordStage.ARCHIVED ? "records.restored" : "records.added";
    }

    private static List<Difference> boxes(AccessChanged fact) {
        Set<GridRight> before = fact.about().rights().boxes();
        Set<GridRight> after = fact.after().rights().boxes();
        return Arrays.stream(GridRight.values())
                .filter(box -> before.contains(box) != after.contains(box))
                .map(box -> Difference.of(box.named(), ticked(before.contains(box)), ticked(after.contains(box))))
                .toList();
    }

    /** A word as it stands by itself. */
    private static Message named(Word word) {
        return new Message(word.textKey(), List.of());
    }

    private static Message ticked(boolean set) {
        return set ? Message.of("people.yes") : Message.of("people.no");
    }

    private static Object value(String setting) {
        return switch (setting) {
            case "true" -> ticked(true);
            case "false" -> ticked(false);
            default -> setting;
        };
    }

    private void append(LogEntry entry) {
        table.append(entry, EventMeasures.NONE);
    }
}
