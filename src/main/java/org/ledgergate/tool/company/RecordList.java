package org.ledgergate.tool.company;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ledgergate.intake.SyncRun;
import org.ledgergate.messages.Message;
import org.ledgergate.records.ErpRecord;
import org.ledgergate.records.RecordKind;
import org.ledgergate.records.RecordStage;
import org.ledgergate.tool.Links;
import org.ledgergate.tool.Moment;
import org.ledgergate.tool.PageText;

/**
 * What the ERP has of one kind, as it is shown.
 *
 * @param stage the view
 * @param q empty for no search
 * @param found all that match, more than a page bears
 * @param counts how many there are in each stage; stages without any left out
 * @param last how the last run stands; empty if there never was one
 * @param whyNot what keeps the person from starting a run; empty if nothing
 * @param whyNotMove what keeps the person from adding, archiving and restoring; empty if nothing
 */
record RecordList(
        RecordKind kind,
        RecordStage stage,
        String q,
        List<ErpRecord> found,
        Map<RecordStage, Integer> counts,
        Optional<LastRun> last,
        Optional<Message> whyNot,
        Optional<Message> whyNotMove) {

    private static final int MOST = 500;

    /** The last run and who started it when. */
    record LastRun(SyncRun run, String by, Moment startedAt) {

        static LastRun of(SyncRun run, PageText words) {
            return new LastRun(run, words.person(run.startedBy()), words.moment(run.startedAt()));
        }

        public String href() {
            return Links.records(run.kind());
        }
    }

    /** One of the views, with how many there are in it. */
    record Link(RecordStage stage, int count, String href, boolean current) {}

    static String href(RecordKind kind, RecordStage stage, String q) {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("view", stage.code());
        parts.put("q", q);
        return Links.with(Links.records(kind), parts);
    }

    /** Returns as many as a page bears. */
    public List<ErpRecord> records() {
        return found.stream().limit(MOST).toList();
    }

    public String href() {
        return Links.records(kind);
    }

    /** Returns the views; none for what goes straight in. */
    public List<Link> views() {
        return straightIn()
                ? List.of()
                : Arrays.stream(RecordStage.values())
                        .map(view -> new Link(view, counts.getOrDefault(view, 0), href(kind, view, q), view == stage))
                        .toList();
    }

    /** Returns what can be done with the records of this view by whoever may. */
    public List<String> verbs() {
        if (straightIn() || whyNotMove.isPresent() || found.isEmpty()) {
            return List.of();
        }
        return switch (stage) {
            case READY -> List.of("add", "archive");
            case SYNCED -> List.of("archive");
            case ARCHIVED -> List.of("restore");
        };
    }

    /** Returns the verb of the texts: cost codes go straight in, which people call Sync; of the others they speak of Refresh. */
    public String verb() {
        return straightIn() ? "sync" : "refresh";
    }

    private boolean straightIn() {
        return kind == RecordKind.COST_CODE;
    }

    public boolean running() {
        return last.map(LastRun::run).filter(SyncRun::running).isPresent();
    }
}
