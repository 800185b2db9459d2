package org.ledgergate.bulk;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ledgergate.access.Access;
import org.ledgergate.access.NotAllowed;
import org.ledgergate.access.Person;
import org.ledgergate.connectors.Connectors;
import org.ledgergate.connectors.ExtraField;
import org.ledgergate.items.Fault;
import org.ledgergate.items.InvalidItem;
import org.ledgergate.items.ItemRow;
import org.ledgergate.items.ItemType;
import org.ledgergate.messages.Message;
import org.ledgergate.process.Reason;
import org.ledgergate.process.Verb;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Many items at once: a person chooses them, confirms, and each is done once in the background. Source: R29. */
@Component
public class BulkRuns {

    /** More than this is no choice that anybody has looked at. */
    public static final int MOST_ITEMS = 10_000;

    private static final int RECENT = 10;
    private static final Duration FORGOTTEN_AFTER = Duration.ofDays(1);

    private final BulkRunTable runs;
    private final BulkItemTable items;
    private final Access access;
    private final Connectors connectors;
    private final Clock clock;

    BulkRuns(BulkRunTable runs, BulkItemTable items, Access access, Connectors connectors, Clock clock) {
        this.runs = runs;
        this.items = items;
        this.access = access;
        this.connectors = connectors;
        this.clock = clock;
    }

    /**
     * Notes which items a person wants something done to, as they stand; nothing is done before it is confirmed.
     *
     * @param chosen items of one type
     * @throws NotAllowed if the person may not do this to any item of the type
     * @throws InvalidSelection if nothing is chosen, or more than {@link #MOST_ITEMS}
     */
    @Transactional
    public BulkRun choose(Person by, Verb verb, ItemType type, List<ItemRow> chosen) {
        requireRight(by, verb, type);
        if (chosen.isEmpty()) {
            throw new InvalidSelection(Message.of("bulk.nothing-chosen"));
        }
        if (chosen.size() > MOST_ITEMS) {
            throw new InvalidSelection(Message.of("bulk.too-many", MOST_ITEMS));
        }
        runs.forgetChosenBefore(clock.instant().minus(FORGOTTEN_AFTER));
        long run = runs.add(verb, type, by, clock.instant());
        items.add(run, chosen);
        return get(run);
    }

    /**
     * Starts what was chosen; if it was started before, nothing happens.
     *
     * @throws NotAllowed if it is somebody else's choice, or the right is gone
     * @throws InvalidItem if the reason or a field for the ERP is missing or malformed
     */
    @Transactional
    public BulkRun start(Person by, long id, String reason, Map<String, String> extraFields) {
        BulkRun run = get(id);
        if (!run.askedBy().equals(by.id())) {
            throw new NotAllowed(Message.of("bulk.not-yours"));
        }
        requireRight(by, run.verb(), run.type());
        String given = Reason.of(run.verb(), reason);
        Map<String, String> filledIn = run.verb() == Verb.ACCEPT ? extraFields : Map.of();
        requireSound(run, filledIn);
        runs.start(id, given, filledIn, clock.instant());
        return get(id);
    }

    /** @throws RunNotFound if there is none */
    public BulkRun get(long id) {
        return runs.find(id).orElseThrow(() -> new RunNotFound(id));
    }

    /** @throws RunNotFound if there is none */
    public Progress progress(long id) {
        BulkRun run = get(id);
        return Progress.of(totals(run), run.ended());
    }

    /** Returns a run's items, what was refused first. */
    public List<BulkItem> items(BulkRun run, int limit) {
        return items.list(run.id(), limit);
    }

    /** Returns what a run's items come to, one total for each outcome and currency. */
    public List<Total> totals(BulkRun run) {
        return items.totals(run.id());
    }

    /** Returns the runs under way that a person started. */
    public List<BulkRun> running(Person by) {
        return runs.running().stream()
                .filter(run -> run.askedBy().equals(by.id()))
                .toList();
    }

    /** Returns what a person started, the latest first; at most ten. */
    public List<RecentRun> recent(Person by) {
        List<BulkRun> started = runs.startedBy(by, RECENT);
        Map<Long, List<Total>> totals =
                items.totals(started.stream().map(BulkRun::id).toList());
        return started.stream()
                .map(run -> new RecentRun(run, Progress.of(totals.getOrDefault(run.id(), List.of()), run.ended())))
                .toList();
    }

    /** Returns the person's run for items of a type that ended last, unless it was before some moment. */
    public Optional<RecentRun> lastEnded(Person by, ItemType type, Instant since) {
        return runs.lastEnded(by, type, since).map(run -> new RecentRun(run, Progress.of(totals(run), run.ended())));
    }

    /** Returns what the ERP wants to know of each item of a run; empty unless it accepts. */
    public List<ExtraField> extraFields(BulkRun run) {
        return run.verb() == Verb.ACCEPT ? connectors.capabilities().extraFields(run.type()) : List.of();
    }

    /** Returns what keeps a person from a run's verb, whichever item it is done to; empty if nothing. */
    Optional<Message> whyNot(Person by, Verb verb, ItemType type) {
        return verb.isByProjectUsers() ? access.whyNotProjectUser(by) : access.whyNotApprover(by, type.box());
    }

    private void requireRight(Person by, Verb verb, ItemType type) {
        if (!verb.isForMany()) {
            throw new InvalidSelection(Message.of("bulk.item-by-item", verb.label()));
        }
        whyNot(by, verb, type).ifPresent(why -> {
            throw new NotAllowed(why);
        });
    }

    private void requireSound(BulkRun run, Map<String, String> filledIn) {
        List<Fault> faults = new ArrayList<>();
        for (ExtraField field : extraFields(run)) {
            field.wrong(filledIn.getOrDefault(field.name(), ""))
                    .ifPresent(wrong -> faults.add(new Fault("/extraFields/" + field.name(), "extra-field", wrong)));
        }
        if (!faults.isEmpty()) {
            throw new InvalidItem(faults);
        }
    }
}
