package org.ledgergate.tool.company;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ledgergate.connectors.Capabilities;
import org.ledgergate.connectors.ErpChoice;
import org.ledgergate.eventlog.EventFilter;
import org.ledgergate.eventlog.EventKind;
import org.ledgergate.eventlog.EventLog;
import org.ledgergate.intake.Intake;
import org.ledgergate.items.ItemEvent;
import org.ledgergate.records.RecordKind;
import org.ledgergate.tool.PageText;
import org.springframework.stereotype.Component;

/** How things stand with the ERP: which it is, and what it answered last, without asking it. */
@Component
class ErpState {

    private final ErpChoice choice;
    private final EventLog log;
    private final EventRows rows;
    private final Intake intake;
    private final PageText words;

    ErpState(ErpChoice choice, EventLog log, EventRows rows, Intake intake, PageText words) {
        this.choice = choice;
        this.log = log;
        this.rows = rows;
        this.intake = intake;
        this.words = words;
    }

    ErpView view() {
        List<Capabilities> connected = choice.connected();
        return new ErpView(
                choice.present(),
                connected,
                connected.size() > 1 ? choice.whyFixed() : Optional.empty(),
                Stream.of(ItemEvent.SYNCED, ItemEvent.EXPORT_FAILED, ItemEvent.EXPORT_TROUBLED)
                        .flatMap(this::newest)
                        .toList(),
                Arrays.stream(RecordKind.values())
                        .flatMap(kind -> intake.last(kind).stream())
                        .map(run -> RecordList.LastRun.of(run, words))
                        .toList());
    }

    private Stream<EventRow> newest(ItemEvent action) {
        EventFilter filter =
                new EventFilter("", EventKind.ofCode(EventKind.code(action)), Optional.empty(), Optional.empty());
        return rows.of(log.list(filter, 0, 1).entries()).stream();
    }
}
