package org.ledgergate.bulk;

import java.time.Clock;
import java.util.List;
import org.ledgergate.messages.Message;
import org.ledgergate.messages.Refused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationListener;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;

/** Works off the runs that were confirmed, on any node, from wherever an earlier one stopped. */
@Component
class BulkWorker implements Runnable, ApplicationListener<ContextClosedEvent> {

    private static final Logger LOG = LoggerFactory.getLogger(BulkWorker.class);
    private static final int AT_A_TIME = 100;
    private static final int TRIES = 3;

    private final BulkRunTable runs;
    private final BulkItemTable items;
    private final BulkItemRunner oneOfMany;
    private final Clock clock;
    private volatile boolean stopping;

    BulkWorker(BulkRunTable runs, BulkItemTable items, BulkItemRunner oneOfMany, Clock clock) {
        this.runs = runs;
        this.items = items;
        this.oneOfMany = oneOfMany;
        this.clock = clock;
    }

    /** Does everything that is under way now; returns early if Ledgergate is being stopped. */
    @Override
    public void run() {
        for (BulkRun run : runs.running()) {
            List<BulkItem> open = items.open(run.id(), AT_A_TIME);
            while (!open.isEmpty() && !stopping) {
                for (BulkItem item : open) {
                    if (!stopping) {
                        perform(run, item, TRIES);
                    }
                }
                open = items.open(run.id(), AT_A_TIME);
            }
            runs.end(run.id(), clock.instant());
        }
    }

    /** What is under way ends with its transaction; the rest goes on at the next start. */
    @Override
    public void onApplicationEvent(ContextClosedEvent stop) {
        stopping = true;
    }

    private void perform(BulkRun run, BulkItem item, int tries) {
        try {
            oneOfMany.perform(run, item);
        } catch (Refused refusal) {
            refuse(run, item, refusal.message());
        } catch (ConcurrencyFailureException collision) {
            if (tries == 1) {
                refuse(run, item, Message.of("bulk.collision"));
            } else {
                perform(run, item, tries - 1);
            }
        } catch (RuntimeException mishap) {
            LOG.error("Item {} of bulk action {} failed unexpectedly", item.item(), run.id(), mishap);
            refuse(run, item, Message.of("bulk.mishap"));
        }
    }

    private void refuse(BulkRun run, BulkItem item, Message message) {
        items.decide(run.id(), item.position(), BulkItem.Outcome.REFUSED, message);
    }
}
