package org.ledgergate.connectors.attempts;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.ledgergate.connectors.Outcome;
import org.ledgergate.messages.Message;

/**
 * What was tried to export an item, read once.
 *
 * @param revision the item's present revision
 * @param all its attempts, of any revision, the first one first
 */
public record Attempts(int revision, List<Attempt> all) {

    public Attempts {
        all = List.copyOf(all);
    }

    public Optional<Attempt> last() {
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
    }

    private Optional<Attempt> ofPresentRevision() {
        return last().filter(attempt -> attempt.revision() == revision);
    }

    /** Returns what became of the last attempt to export the present revision; empty if there was none. */
    public Optional<Outcome> outcome() {
        return ofPresentRevision().map(Attempt::outcome);
    }

    /** Returns what a person has to confirm about the present revision before it goes on; empty if nothing. */
    public Optional<Message> question() {
        return ofPresentRevision()
                .filter(attempt -> !attempt.result().question().isEmpty())
                .map(Attempt::message);
    }

    /** Returns whether the ERP has or may have the present revision, although the item is not synced. */
    public boolean uncertain() {
        return outcome().filter(Outcome::mayBeInTheErp).isPresent();
    }

    /** Returns the last attempt, of any revision, that the ERP has or may have; empty if it has none. Source: R10. */
    public Optional<Attempt> inTheErp() {
        return all.stream().filter(attempt -> attempt.outcome().mayBeInTheErp()).reduce((earlier, later) -> later);
    }

    /** Returns the revision that the ERP took last; empty if it has taken none. */
    public OptionalInt syncedRevision() {
        return all.stream()
                .filter(attempt -> attempt.outcome() == Outcome.SYNCED)
                .mapToInt(Attempt::revision)
                .max();
    }
}
