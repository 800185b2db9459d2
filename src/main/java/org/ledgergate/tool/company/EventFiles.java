package org.ledgergate.tool.company;

import static org.ledgergate.tool.Sheet.text;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.ledgergate.access.Access;
import org.ledgergate.access.Person;
import org.ledgergate.eventlog.Entry;
import org.ledgergate.eventlog.EventFilter;
import org.ledgergate.eventlog.EventLog;
import org.ledgergate.settings.Settings;
import org.ledgergate.tool.FileFormat;
import org.ledgergate.tool.Sheet.Cell;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The event log as a file: everything that its address shows, in one go. */
@Controller
class EventFiles {

    private static final List<Cell> HEAD = List.of(
            text("At (UTC)"),
            text("Who"),
            text("About"),
            text("What"),
            text("From"),
            text("To"),
            text("Reason"),
            text("Changes"),
            text("Request and answer"));

    private final EventLog log;
    private final EventRows rows;
    private final Settings settings;
    private final Access access;

    EventFiles(EventLog log, EventRows rows, Settings settings, Access access) {
        this.log = log;
        this.rows = rows;
        this.settings = settings;
        this.access = access;
    }

    @GetMapping(EventAddress.PATH + "/files/{format}")
    void download(@PathVariable String format, EventAddress address, Person person, HttpServletResponse response)
            throws IOException {
        access.requireReader(person);
        FileFormat file = FileFormat.ofCode(format);
        EventFilter filter = address.filter(settings.companyZone());
        file.send(response, "events", "Events", sheet -> {
            sheet.row(HEAD);
            log.each(filter, entries -> rows.of(entries).forEach(row -> sheet.row(cells(row))));
        });
    }

    private static List<Cell> cells(EventRow row) {
        Entry entry = row.event().entry();
        return List.of(
                text(row.event().at().iso()),
                text(row.event().who()),
                text(row.subject()),
                text(entry.action()),
                text(entry.step().before()),
                text(entry.step().after()),
                text(entry.reason()),
                text(entry.changes().stream()
                        .map(change -> change.field() + ": " + change.before() + " → " + change.after())
                        .collect(Collectors.joining("\n"))),
                text(entry.detail()));
    }
}
