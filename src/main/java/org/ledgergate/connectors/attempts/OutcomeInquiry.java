package org.ledgergate.connectors.attempts;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.ledgergate.connectors.ConnectorSettings;
import org.ledgergate.connectors.Connectors;
import org.ledgergate.connectors.ExportResult;
import org.ledgergate.connectors.Outcome;
import org.ledgergate.items.Item;
import org.ledgergate.messages.Message;

/** Asks the ERP what became of an attempt, and records what it says. */
class OutcomeInquiry {

    private final AttemptTable attempts;
    private final Connectors connectors;
    private final ConnectorSettings settings;
    private final Clock clock;

    OutcomeInquiry(AttemptTable attempts, Connectors connectors, ConnectorSettings settings, Clock clock) {
        this.attempts = attempts;
        this.connectors = connectors;
        this.settings = settings;
        this.clock = clock;
    }

    /** Returns the attempt as the ERP tells it now; NOT_ATTEMPTED only when it has had time enough to show the item. */
    Attempt ask(Item item, Attempt last) {
        if (last.answeredAt() == null
                && last.startedAt().plus(settings.exportTimeout()).isAfter(clock.instant())) {
            return last.answered(ExportResult.of(Outcome.UNKNOWN, Message.of("export.another-worker")), now());
        }
        ExportResult found = connectors.connected().find(last.key());
        if (found.outcome() == Outcome.NOT_ATTEMPTED && tooEarly(last)) {
            return last.answered(ExportResult.of(Outcome.UNKNOWN, Message.of("export.not-shown-yet")), now());
        }
        return answered(item, last, found);
    }

    /** Records what the ERP said about an attempt, compared with what was accepted. */
    Attempt answered(Item item, Attempt attempt, ExportResult said) {
        Instant now = now();
        ExportResult result = attempt.confirmed().contains(ExportResult.QUESTION_IF_DIFFERENT)
                ? said
                : said.comparedWith(item.content());
        attempts.answer(item.id(), attempt.number(), result, now);
        return attempt.answered(result, now);
    }

    private boolean tooEarly(Attempt last) {
        Instant shown = last.startedAt()
                .plus(settings.exportTimeout())
                .plus(connectors.capabilities().visibilityDelay());
        return shown.isAfter(clock.instant());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
