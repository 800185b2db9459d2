package org.ledgergate.tool.company;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.ledgergate.access.Person;
import org.ledgergate.eventlog.Entry;
import org.ledgergate.eventlog.EntryPage;
import org.ledgergate.eventlog.EventLog;
import org.ledgergate.items.Field;
import org.ledgergate.items.ItemId;
import org.ledgergate.items.WorkList;
import org.ledgergate.settings.Setting;
import org.ledgergate.tool.Event;
import org.ledgergate.tool.Frames;
import org.ledgergate.tool.Words;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The company's event log, newest first. */
@Controller
class EventPages {

    private static final int PAGE = 50;

    private final EventLog log;
    private final WorkList workList;
    private final Frames frames;
    private final Words words;

    EventPages(EventLog log, WorkList workList, Frames frames, Words words) {
        this.log = log;
        this.workList = workList;
        this.frames = frames;
        this.words = words;
    }

    @GetMapping("/erp/events")
    String list(@RequestParam(defaultValue = "0") long after, Person person, Model model) {
        model.addAttribute("frame", frames.around(person, "/erp/events"));
        EntryPage page = log.list(after, PAGE);
        model.addAttribute("after", after);
        model.addAttribute("next", page.next());
        List<Event> events =
                page.entries().stream().map(entry -> Event.of(entry, words)).toList();
        model.addAttribute("events", events);
        model.addAttribute("items", itemNames(page.entries()));
        model.addAttribute(
                "people",
                events.stream()
                        .flatMap(event -> event.person().stream())
                        .distinct()
                        .collect(Collectors.toMap(id -> id, words::person)));
        return "tool/events";
    }

    /** Answers the names of the items that the entries speak of, by id; an entry without one speaks of a setting or a person. */
    private Map<String, String> itemNames(List<Entry> entries) {
        Set<ItemId> ids = entries.stream()
                .map(Entry::subject)
                .filter(subject -> !subject.startsWith(Entry.PERSON))
                .filter(subject -> Setting.ofKey(subject).isEmpty())
                .map(ItemId::of)
                .collect(Collectors.toSet());
        Map<String, String> names = new HashMap<>();
        workList.rows(ids)
                .forEach(row -> names.put(row.id().toString(), row.type().label() + " " + row.text(Field.NUMBER)));
        return names;
    }
}
