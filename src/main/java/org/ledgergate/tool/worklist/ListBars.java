package org.ledgergate.tool.worklist;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.ledgergate.access.Access;
import org.ledgergate.access.Person;
import org.ledgergate.bulk.BulkRun;
import org.ledgergate.bulk.BulkRuns;
import org.ledgergate.items.ItemType;
import org.ledgergate.process.Verb;
import org.ledgergate.process.access.AccessRequests;
import org.ledgergate.tool.ListView;
import org.ledgergate.tool.PageText;
import org.ledgergate.tool.ReaderLocale;
import org.ledgergate.tool.RunRow;
import org.springframework.stereotype.Component;

/** Gathers what a list offers to whoever looks at it. */
@Component
class ListBars {

    private final BulkRuns runs;
    private final Access access;
    private final AccessRequests requests;
    private final PageText words;

    ListBars(BulkRuns runs, Access access, AccessRequests requests, PageText words) {
        this.runs = runs;
        this.access = access;
        this.requests = requests;
        this.words = words;
    }

    ListBar of(Person person, ItemType type, ListView view) {
        List<BulkRun> running = runs.running(person);
        return new ListBar(
                view.verbs(person, type),
                withheld(person, type, view.approvers()),
                running,
                running.isEmpty() ? ended(person, type) : Optional.empty());
    }

    private Optional<MissingRight> withheld(Person person, ItemType type, List<Verb> verbs) {
        return verbs.isEmpty() || person.may(type.box()) || !person.onAccountingSide()
                ? Optional.empty()
                : access.whyNotApprover(person, type.box())
                        .map(why -> new MissingRight(verbs, why, requests.waiting(person)));
    }

    private Optional<RunRow> ended(Person person, ItemType type) {
        return runs.lastEnded(person, type, today()).map(run -> RunRow.of(run, words));
    }

    /** Returns when the reader's day began. */
    private Instant today() {
        ZoneId zone = ReaderLocale.zone();
        return words.now().atZone(zone).toLocalDate().atStartOfDay(zone).toInstant();
    }
}
