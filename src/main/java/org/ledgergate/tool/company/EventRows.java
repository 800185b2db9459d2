package org.ledgergate.tool.company;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.ledgergate.eventlog.LogEntry;
import org.ledgergate.items.ItemId;
import org.ledgergate.items.ItemRow;
import org.ledgergate.records.RecordKind;
import org.ledgergate.settings.Setting;
import org.ledgergate.tool.Links;
import org.ledgergate.tool.PageText;
import org.ledgergate.tool.ShownEvent;
import org.ledgergate.worklist.WorkList;
import org.springframework.stereotype.Component;

/** Names what each event is about: an item, a person, the ERP, or a setting. */
@Component
class EventRows {

    private final WorkList workList;
    private final PageText words;

    EventRows(WorkList workList, PageText words) {
        this.workList = workList;
        this.words = words;
    }

    List<EventRow> of(List<LogEntry> entries) {
        Map<String, ItemRow> items = items(entries);
        return entries.stream().map(entry -> row(entry, items)).toList();
    }

    private EventRow row(LogEntry entry, Map<String, ItemRow> items) {
        ShownEvent event = ShownEvent.of(entry, words);
        Optional<String> person = event.person();
        if (person.isPresent()) {
            return new EventRow(event, words.person(person.get()), Links.person(person.get()));
        }
        if (event.ofRecords()) {
            RecordKind kind = RecordKind.ofCode(entry.subject().substring(LogEntry.RECORDS.length()))
                    .orElseThrow();
            return new EventRow(event, words.text("record." + kind.code() + ".plural"), Links.records(kind));
        }
        ItemRow item = items.get(entry.subject());
        return item == null
                ? new EventRow(event, event.step().field(), "/erp/settings")
                : new EventRow(event, words.name(item), Links.item(item.id()));
    }

    private Map<String, ItemRow> items(List<LogEntry> entries) {
        Set<ItemId> ids = entries.stream()
                .map(LogEntry::subject)
                .filter(subject -> !subject.startsWith(LogEntry.PERSON) && !subject.startsWith(LogEntry.RECORDS))
                .filter(subject ->
                        !subject.equals(LogEntry.ERP) && Setting.ofKey(subject).isEmpty())
                .map(ItemId::of)
                .collect(Collectors.toSet());
        return workList.rows(ids).stream()
                .collect(Collectors.toMap(row -> row.id().toString(), row -> row));
    }
}
