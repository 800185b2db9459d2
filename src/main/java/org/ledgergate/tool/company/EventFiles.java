package org.ledgergate.tool.company;

import static org.ledgergate.tool.Sheet.text;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.ledgergate.access.Access;
import org.ledgergate.access.Person;
import org.ledgergate.eventlog.EventFilter;
import org.ledgergate.eventlog.EventLog;
import org.ledgergate.settings.Settings;
import org.ledgergate.tool.FileFormat;
import org.ledgergate.tool.PageText;
import org.ledgergate.tool.Sheet.Cell;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The event log as a file: everything that its address shows, in one go. */
@Controller
class EventFiles {

    private static final List<String> HEAD =
            List.of("at", "who", "about", "what", "from", "to", "reason", "changes", "detail");

    private final EventLog log;
    private final EventRows rows;
    private final Settings settings;
    private final Access access;
    private final PageText words;

    EventFiles(EventLog log, EventRows rows, Settings settings, Access access, PageText words) {
        this.log = log;
        this.rows = rows;
        this.settings = settings;
        this.access = access;
        this.words = words;
    }

    @GetMapping(EventAddress.PATH + "/files/{format}")
    void download(@PathVariable String format, EventAddress address, Person person, HttpServletResponse response)
            throws IOException {
        access.requireReader(person);
        FileFormat file = FileFormat.ofCode(format);
        EventFilter filter = address.filter(settings.companyZone());
        file.send(response, "events", words.text("file.events"), sheet -> {
            sheet.row(HEAD.stream()
                    .map(column -> (Cell) text(words.text("file.events." + column)))
                    .toList());
            log.each(filter, entries -> rows.of(entries).forEach(row -> sheet.row(cells(row))));
        });
    }

    private static List<Cell> cells(EventRow row) {
        return List.of(
                text(row.event().at().iso()),
                text(row.event().who()),
                text(row.subject()),
                text(row.event().action()),
                text(row.event().step().before()),
                text(row.event().step().after()),
                text(row.event().reason()),
                text(row.event().changes().stream()
                        .map(change -> change.field() + ": " + change.before() + " → " + change.after())
                        .collect(Collectors.joining("\n"))),
                text(row.event().detail()));
    }
}
