package org.ledgergate.tool.company;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.ledgergate.intake.SyncRun;
import org.ledgergate.items.ErpRecord;
import org.ledgergate.items.RecordKind;
import org.ledgergate.messages.Message;
import org.ledgergate.tool.Links;
import org.ledgergate.tool.Moment;
import org.ledgergate.tool.Words;

/**
 * What the ERP has of one kind, as it is shown.
 *
 * @param q empty for no search
 * @param records those found, as many as a page bears
 * @param found how many match in all
 * @param last how the last run stands; empty if there never was one
 * @param whyNot what keeps the person from starting a run; empty if nothing
 */
record RecordList(
        RecordKind kind,
        String q,
        List<ErpRecord> records,
        int found,
        Optional<LastRun> last,
        Optional<Message> whyNot) {

    private static final int MOST = 500;

    /** The last run and who started it when. */
    record LastRun(SyncRun run, String by, Moment startedAt) {

        static LastRun of(SyncRun run, Words words) {
            return new LastRun(run, words.person(run.startedBy()), words.moment(run.startedAt()));
        }

        public String href() {
            return Links.records(run.kind());
        }
    }

    static RecordList of(
            RecordKind kind, String q, List<ErpRecord> all, Optional<LastRun> last, Optional<Message> whyNot) {
        String wanted = q.toLowerCase(Locale.ROOT);
        List<ErpRecord> found = all.stream()
                .filter(record -> record.code().toLowerCase(Locale.ROOT).contains(wanted)
                        || record.name().toLowerCase(Locale.ROOT).contains(wanted))
                .toList();
        return new RecordList(kind, q, found.stream().limit(MOST).toList(), found.size(), last, whyNot);
    }

    public String href() {
        return Links.records(kind);
    }

    /** Answers the verb of the texts: cost codes go straight in, which people call Sync; of the others they speak of Refresh. */
    public String verb() {
        return kind == RecordKind.COST_CODE ? "sync" : "refresh";
    }

    public boolean running() {
        return last.map(LastRun::run).filter(SyncRun::running).isPresent();
    }
}
