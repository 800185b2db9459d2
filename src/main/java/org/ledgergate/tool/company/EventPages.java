package org.ledgergate.tool.company;

import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.ledgergate.access.People;
import org.ledgergate.access.Person;
import org.ledgergate.eventlog.EventFilter;
import org.ledgergate.eventlog.EventKind;
import org.ledgergate.eventlog.EventLog;
import org.ledgergate.eventlog.LogPage;
import org.ledgergate.settings.Settings;
import org.ledgergate.tool.PageFrames;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The company's event log, newest first. */
@Controller
class EventPages {

    private static final int PAGE = 50;

    private final EventLog log;
    private final EventRows rows;
    private final Settings settings;
    private final People people;
    private final PageFrames frames;

    EventPages(EventLog log, EventRows rows, Settings settings, People people, PageFrames frames) {
        this.log = log;
        this.rows = rows;
        this.settings = settings;
        this.people = people;
        this.frames = frames;
    }

    @GetMapping(EventAddress.PATH)
    String list(EventAddress address, Person person, Model model) {
        model.addAttribute("frame", frames.around(person, EventAddress.PATH));
        ZoneId zone = settings.companyZone();
        EventFilter filter = address.filter(zone);
        model.addAttribute("zone", zone.getId());
        LogPage page = log.list(filter, address.position(), PAGE);
        model.addAttribute("address", address);
        model.addAttribute("narrowed", filter.narrows());
        model.addAttribute("kinds", EventKind.all());
        model.addAttribute("people", actors());
        model.addAttribute("rows", rows.of(page.entries()));
        model.addAttribute("next", page.next());
        return "tool/events";
    }

    /** Returns everybody, Ledgergate itself first: whoever lost their rights left events before. */
    private Collection<Person> actors() {
        Map<String, Person> actors = new LinkedHashMap<>();
        actors.put(Person.LEDGERGATE.id(), Person.LEDGERGATE);
        people.all().stream()
                .sorted(Comparator.comparing(Person::name))
                .forEach(person -> actors.put(person.id(), person));
        return actors.values();
    }
}
