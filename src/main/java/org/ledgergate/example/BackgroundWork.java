package org.ledgergate.example;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.ledgergate.intake.Intake;
import org.ledgergate.items.ItemId;
import org.ledgergate.items.ItemState;
import org.ledgergate.items.Items;
import org.ledgergate.records.RecordKind;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Lets the story wait for what runs in the background, as the people in it would. */
@Component
@Profile("example")
class BackgroundWork {

    private static final Duration LONGEST = Duration.ofMinutes(2);
    private static final Duration GLANCE = Duration.ofMillis(100);

    private final Items items;
    private final Intake intake;

    BackgroundWork(Items items, Intake intake) {
        this.items = items;
        this.intake = intake;
    }

    void untilTaken(RecordKind kind) {
        until(() -> intake.last(kind).filter(run -> !run.running()).isPresent());
    }

    void untilItIs(ItemState state, ItemId id) {
        until(() -> items.get(id).state() == state);
    }

    private static void until(BooleanSupplier condition) {
        long glances = LONGEST.dividedBy(GLANCE);
        for (long i = 0; !condition.getAsBoolean(); i++) {
            if (i == glances) {
                throw new IllegalStateException("The example story waited in vain for " + LONGEST);
            }
            try {
                Thread.sleep(GLANCE.toMillis());
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("Ledgergate stops before the example is told", stopped);
            }
        }
    }
}
