package org.ledgergate.tool.worklist;

import java.util.List;
import java.util.Optional;
import org.ledgergate.access.Person;
import org.ledgergate.bulk.BulkPreviews;
import org.ledgergate.bulk.BulkRun;
import org.ledgergate.bulk.BulkRuns;
import org.ledgergate.eventlog.EventLog;
import org.ledgergate.process.Verb;
import org.ledgergate.tool.Amount;
import org.ledgergate.tool.PageText;
import org.springframework.stereotype.Component;

/** Gathers what a run's page shows. */
@Component
class BulkViews {

    private final BulkRuns runs;
    private final BulkPreviews forecasts;
    private final EventLog log;
    private final PageText words;

    BulkViews(BulkRuns runs, BulkPreviews forecasts, EventLog log, PageText words) {
        this.runs = runs;
        this.forecasts = forecasts;
        this.log = log;
        this.words = words;
    }

    BulkView of(BulkRun run, Person person) {
        boolean own = run.askedBy().equals(person.id());
        return new BulkView(
                run,
                words.person(run.askedBy()),
                own,
                runs.totals(run),
                own && run.chosen() ? Optional.of(forecasts.of(person, run)) : Optional.empty(),
                runs.items(run, BulkView.SHOWN).stream()
                        .map(item -> new BulkView.Row(item, item.amount().map(Amount::of)))
                        .toList(),
                runs.extraFields(run),
                run.verb().reasoned() == Verb.Reasoned.ALWAYS
                        ? log.recentReasons(person, run.verb().event())
                        : List.of());
    }
}
